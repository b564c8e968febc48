-- AlterTable
ALTER TABLE "suggestion" ADD COLUMN     "returned" JSONB;

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "facts" JSONB,
ADD COLUMN     "returned" JSONB;

-- CreateTable
CREATE TABLE "matching_settings" (
    "city" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "matching_settings_pkey" PRIMARY KEY ("city")
);

-- CreateIndex
CREATE INDEX "suggestion_candidate_id_city_idx" ON "suggestion"("candidate_id", "city");
