-- Nobody has agreed to be named before it could be recorded.
ALTER TABLE "contact" ADD COLUMN "named" JSONB;
