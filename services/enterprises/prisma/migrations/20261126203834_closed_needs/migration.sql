-- AlterTable
ALTER TABLE "need" ADD COLUMN     "closed" JSONB;
