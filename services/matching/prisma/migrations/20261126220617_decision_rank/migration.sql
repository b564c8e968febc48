-- The place in which an officer decided on a candidate: later rankings move who was accepted.
ALTER TABLE "decision" ADD COLUMN     "rank" INTEGER;
-- The floor of lists is higher. They are ranked anew, so that each row says whether it is below.
UPDATE "target" SET "requested" = "requested" + 1, "requested_at" = now() WHERE "scored" > 0;
