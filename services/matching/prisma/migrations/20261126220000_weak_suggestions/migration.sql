-- No known fact of the fit is above the base rate. Lists are ranked anew, so that each row says so.
ALTER TABLE "suggestion" ADD COLUMN "weak" BOOLEAN NOT NULL DEFAULT false;
-- A first answer that may be asked for again.
UPDATE idempotency_key SET response = (response::jsonb || '{"weak": false}')::json
WHERE request = 'matching.undoDecision' AND response IS NOT NULL;
UPDATE "target" SET "requested" = "requested" + 1, "requested_at" = now() WHERE "scored" > 0;
