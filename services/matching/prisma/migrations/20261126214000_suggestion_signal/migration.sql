-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "signal" JSONB;
