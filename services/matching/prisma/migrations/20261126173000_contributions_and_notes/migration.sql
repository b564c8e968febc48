-- What a factor adds to a score is a contribution of so many points; what somebody says of a change of weights is a note;
-- what has many targets ranked anew is a cause. A reason is from now on what an officer gives for a decision.
ALTER TABLE "suggestion" RENAME COLUMN "reasons" TO "contributions";
UPDATE "suggestion" SET "contributions" = replace("contributions"::text, '"contribution":', '"points":')::json;
ALTER TABLE "ranking_run" RENAME COLUMN "reason" TO "cause";
ALTER TABLE "weight_version" RENAME COLUMN "reason" TO "note";
ALTER TABLE "weight_version" RENAME COLUMN "override_reason" TO "override_note";
ALTER TABLE "weight_step" RENAME COLUMN "reason" TO "note";
ALTER TABLE "weight_step" RENAME COLUMN "override_reason" TO "override_note";
ALTER TABLE "guard_rail_setting" RENAME COLUMN "reason" TO "note";

-- Messages on their way, and first answers that may be asked for again.
UPDATE outbox_message SET data = replace(data::text, '"reason":{', '"cause":{')::json
WHERE subject = 'events.ranking.progressed';
UPDATE idempotency_key
SET response = replace(replace(response::text, '"contribution":', '"points":'), '"reasons":', '"contributions":')::json
WHERE request = 'matching.undoDecision' AND response IS NOT NULL;
UPDATE idempotency_key
SET response = replace(replace(response::text, '"reason":', '"note":'), '"overrideReason":', '"overrideNote":')::json
WHERE (request LIKE 'matching.%Weights' OR request = 'matching.setGuardRails') AND response IS NOT NULL;
