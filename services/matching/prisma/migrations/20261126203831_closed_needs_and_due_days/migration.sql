-- AlterTable
ALTER TABLE "target" ADD COLUMN     "closed" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "suggestion_until_idx" ON "suggestion"("until");
