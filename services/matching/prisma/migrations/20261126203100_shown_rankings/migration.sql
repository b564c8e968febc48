-- Null where nobody saw it, or it was seen before this was kept.
ALTER TABLE "ranking" ADD COLUMN "shown_at" TIMESTAMPTZ(3);
CREATE INDEX "showing_city_kind_candidate_id_day_idx" ON "showing"("city", "kind", "candidate_id", "day");
