-- AlterTable
ALTER TABLE "local_enterprise" ADD COLUMN     "sites" JSONB NOT NULL DEFAULT '[]';
