-- AlterTable
ALTER TABLE "engagement" ADD COLUMN     "candidate_version" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "engagement_candidate_id_idx" ON "engagement"("candidate_id");
