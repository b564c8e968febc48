-- AlterTable
ALTER TABLE "suggestion" ALTER COLUMN "reasons" SET DATA TYPE JSON;

-- Postgres would compress each row's reasons, which takes longer than the ranking itself.
ALTER TABLE "suggestion" ALTER COLUMN "reasons" SET STORAGE EXTERNAL;
