-- AlterTable
ALTER TABLE "matching_opt_out" ADD COLUMN     "only" JSONB;
