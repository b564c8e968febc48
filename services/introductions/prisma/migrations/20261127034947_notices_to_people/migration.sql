-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "user_id" TEXT,
ALTER COLUMN "party" DROP NOT NULL,
ADD CONSTRAINT "notice_to_one" CHECK (num_nonnulls("party", "user_id") = 1);

-- AlterTable
ALTER TABLE "notice_reader" ALTER COLUMN "party" DROP NOT NULL;
UPDATE "notice_reader" SET "party" = NULL WHERE "party" = '';

-- CreateIndex
CREATE INDEX "notice_city_user_id_at_id_idx" ON "notice"("city", "user_id", "at", "id");
