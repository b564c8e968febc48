-- DropIndex
DROP INDEX "decision_suggestion_id_idx";

-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "until" DATE;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "undone_at" TIMESTAMPTZ(3),
ADD COLUMN     "undone_by" TEXT,
ADD COLUMN     "until" DATE;

-- CreateIndex
CREATE INDEX "decision_suggestion_id_decided_at_idx" ON "decision"("suggestion_id", "decided_at");
