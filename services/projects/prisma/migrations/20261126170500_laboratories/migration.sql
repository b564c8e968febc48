-- A laboratory or a team is called so, and no longer an expert.
UPDATE "engagement" SET "candidate_kind" = 'laboratory' WHERE "candidate_kind" = 'expert';
UPDATE dead_letter
SET payload = replace(payload, '"kind":"expert"', '"kind":"laboratory"')
WHERE subject IN ('events.suggestion.decided', 'events.decision.undone');
