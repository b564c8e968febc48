-- The licence of a registration is kept like the file of a need.
ALTER TABLE "licence" RENAME TO "attachment";
ALTER TABLE "attachment" ADD COLUMN "id" TEXT,
ADD COLUMN "need_id" TEXT,
ADD COLUMN "bytes" INTEGER,
ADD COLUMN "added_by" JSONB,
ADD COLUMN "added_at" TIMESTAMPTZ(3);

UPDATE "attachment" SET "id" = 'file-' || gen_random_uuid(), "bytes" = octet_length("content");

ALTER TABLE "attachment" DROP CONSTRAINT "licence_pkey",
ALTER COLUMN "id" SET NOT NULL,
ALTER COLUMN "bytes" SET NOT NULL,
ALTER COLUMN "registration_id" DROP NOT NULL,
ADD CONSTRAINT "attachment_pkey" PRIMARY KEY ("id"),
ADD CONSTRAINT "attachment_of_one" CHECK (num_nonnulls("registration_id", "need_id") = 1);
ALTER TABLE "attachment" RENAME CONSTRAINT "licence_registration_id_fkey" TO "attachment_registration_id_fkey";

-- CreateIndex
CREATE UNIQUE INDEX "attachment_registration_id_key" ON "attachment"("registration_id");

-- CreateIndex
CREATE INDEX "attachment_need_id_added_at_idx" ON "attachment"("need_id", "added_at");

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;
