-- Who made a record and who changed it last was not written down before.
ALTER TABLE "industry" ADD COLUMN "created_by" JSONB, ADD COLUMN "updated_by" JSONB;
