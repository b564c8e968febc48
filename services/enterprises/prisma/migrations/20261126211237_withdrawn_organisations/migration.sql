-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "withdrawn" BOOLEAN NOT NULL DEFAULT false;
