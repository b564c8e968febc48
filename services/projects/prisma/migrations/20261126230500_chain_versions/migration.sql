ALTER TABLE "industry" ADD COLUMN "chain_version" INTEGER NOT NULL DEFAULT 0;

-- Maps that are there count as set up once.
UPDATE "industry" SET "chain_version" = 1 WHERE "chain" IS NOT NULL;
