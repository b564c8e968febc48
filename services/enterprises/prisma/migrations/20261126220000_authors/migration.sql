-- Who made a record and who changed it last was not written down before.
ALTER TABLE "need" ADD COLUMN "created_by" JSONB, ADD COLUMN "updated_by" JSONB;
