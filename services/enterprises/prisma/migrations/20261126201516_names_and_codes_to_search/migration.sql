-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "credit_code" TEXT,
ADD COLUMN     "names" TEXT[],
ADD COLUMN     "search" TEXT;

-- CreateIndex
CREATE INDEX "organisation_credit_code_idx" ON "organisation"("credit_code");

-- CreateIndex
CREATE INDEX "organisation_names_idx" ON "organisation" USING GIN ("names");
