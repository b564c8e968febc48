ALTER TABLE "correction" RENAME COLUMN "organisation_id" TO "record_id";
ALTER TABLE "correction" RENAME CONSTRAINT "correction_organisation_id_fkey" TO "correction_record_id_fkey";
ALTER INDEX "correction_organisation_id_idx" RENAME TO "correction_record_id_idx";
ALTER TABLE "correction"
  ADD COLUMN "record_kind" TEXT NOT NULL DEFAULT 'organisation',
  ADD COLUMN "search" TEXT NOT NULL DEFAULT '';
