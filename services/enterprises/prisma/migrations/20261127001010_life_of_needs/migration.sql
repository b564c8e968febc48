-- AlterTable
ALTER TABLE "need" ADD COLUMN     "change" JSONB,
ADD COLUMN     "details" JSONB,
ADD COLUMN     "expires_on" DATE,
ADD COLUMN     "language" TEXT,
ADD COLUMN     "on_behalf" BOOLEAN,
ADD COLUMN     "published" JSONB,
ADD COLUMN     "returned" JSONB,
ADD COLUMN     "since" TIMESTAMPTZ(3),
ADD COLUMN     "state" TEXT,
ADD COLUMN     "translation" JSONB,
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3);

-- What was not closed was open to all. Whoever is known to have registered a need worked for the city, as no account spoke
-- for an organisation before. An open need that was changed may have been opened again: since when is not known.
UPDATE "need" SET
  "state" = CASE WHEN "closed" IS NULL THEN 'published' ELSE 'closed' END,
  "since" = CASE WHEN "closed" IS NOT NULL THEN ("closed" ->> 'at')::timestamptz WHEN "version" = 1 THEN "created_at" END,
  "on_behalf" = CASE WHEN "created_by" IS NOT NULL THEN true END,
  -- Processes are called by their id.
  "published" = jsonb_strip_nulls(jsonb_build_object(
    'by', CASE WHEN "created_by" ->> 'id' <> "created_by" ->> 'name' THEN "created_by" END,
    'at', to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));
ALTER TABLE "need" ALTER COLUMN "state" SET NOT NULL;

-- CreateTable
CREATE TABLE "need_move" (
    "id" BIGSERIAL NOT NULL,
    "city" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,

    CONSTRAINT "need_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "need_move_need_id_id_idx" ON "need_move"("need_id", "id");

-- CreateIndex
CREATE INDEX "need_city_waiting_since_id_idx" ON "need"("city", "waiting_since", "id");

-- CreateIndex
CREATE INDEX "need_state_expires_on_idx" ON "need"("state", "expires_on");

-- AddForeignKey
ALTER TABLE "need_move" ADD CONSTRAINT "need_move_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
