-- Points are told against what a candidate would get of which nothing is known: base + points = score. Rows from before hold points
-- that add up to the score by themselves, which is true of a base of 0.
ALTER TABLE "suggestion" ADD COLUMN "base" DOUBLE PRECISION NOT NULL DEFAULT 0;
-- Fit and intent are made of what is known of each, or are unknown.
ALTER TABLE "suggestion" ALTER COLUMN "fit" DROP NOT NULL, ALTER COLUMN "intent" DROP NOT NULL;
UPDATE "suggestion" s SET ("fit", "intent") = (
  SELECT sum(weight * value) FILTER (WHERE known AND "group" = 'fit') / nullif(sum(weight) FILTER (WHERE known AND "group" = 'fit'), 0),
    sum(weight * value) FILTER (WHERE known AND "group" = 'intent') / nullif(sum(weight) FILTER (WHERE known AND "group" = 'intent'), 0)
  FROM json_to_recordset(s."contributions") AS c("group" TEXT, known BOOLEAN, value FLOAT8, weight FLOAT8)
);
-- A first answer that may be asked for again.
UPDATE idempotency_key SET response = (response::jsonb || '{"base": 0}')::json
WHERE request = 'matching.undoDecision' AND response IS NOT NULL;
-- Lists that are shown get signed points; only what officers decided on earlier keeps the old ones.
UPDATE "target" SET "requested" = "requested" + 1, "requested_at" = now() WHERE "scored" > 0;
