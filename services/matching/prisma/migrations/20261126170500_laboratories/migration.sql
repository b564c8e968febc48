-- A laboratory or a team is called so, and no longer an expert.
UPDATE "profile" SET "kind" = 'laboratory' WHERE "kind" = 'expert';
UPDATE "profile_history" SET "kind" = 'laboratory' WHERE "kind" = 'expert';
UPDATE "showing" SET "kind" = 'laboratory' WHERE "kind" = 'expert';
UPDATE "data_task" SET "kind" = 'laboratory' WHERE "kind" = 'expert';
UPDATE "ranking" SET "lists" = replace("lists"::text, '"kind": "expert"', '"kind": "laboratory"')::jsonb
WHERE "lists"::text LIKE '%"kind": "expert"%';

-- The kind is part of what a suggestion's id is made from. Its decisions follow.
UPDATE "suggestion"
SET "candidate_kind" = 'laboratory',
  "id" = 'sug-' || left(encode(sha256(convert_to("target_id" || ' laboratory ' || "candidate_id", 'UTF8')), 'hex'), 32)
WHERE "candidate_kind" = 'expert';

-- So is the pair kind of what the id of its weights is made from, and that of what the ids of their versions are.
UPDATE "weight_evaluation" SET "data" = replace("data"::text, '>expert"', '>laboratory"')::jsonb
WHERE "data"->>'pair' LIKE '%>expert';
DO $$
DECLARE
  old record;
  renamed text;
BEGIN
  FOR old IN SELECT * FROM "weight_set" WHERE "pair" LIKE '%>expert' LOOP
    renamed := replace(old.pair, '>expert', '>laboratory');
    UPDATE "weight_set" SET "pair" = renamed WHERE "id" = old.id;
    renamed := old.city || ' ' || renamed || ' ' || coalesce(old.target_id, '') || coalesce(' ' || old.office, '');
    renamed := 'weights-' || left(encode(sha256(convert_to(renamed, 'UTF8')), 'hex'), 16);
    UPDATE "weight_set" SET "id" = renamed WHERE "id" = old.id;
    UPDATE "weight_version" SET "id" = replace("id", old.id, renamed) WHERE "set_id" = renamed;
    UPDATE "weight_step" SET "set_id" = renamed WHERE "set_id" = old.id;
    UPDATE "ranking_run" SET "version_id" = replace("version_id", old.id, renamed) WHERE "version_id" LIKE old.id || '%';
    UPDATE "suggestion" SET "weight_set" = replace("weight_set", old.id, renamed)
    WHERE "candidate_kind" = 'laboratory' AND "weight_set" LIKE '%' || old.id || '%';
    UPDATE "suggestion" SET "returned" = replace("returned"::text, old.id, renamed)::jsonb
    WHERE "candidate_kind" = 'laboratory' AND "returned"::text LIKE '%' || old.id || '%';
    UPDATE "decision" SET "returned" = replace("returned"::text, old.id, renamed)::jsonb,
      "facts" = replace("facts"::text, old.id, renamed)::jsonb
    WHERE "facts"::text LIKE '%' || old.id || '%' OR "returned"::text LIKE '%' || old.id || '%';
    UPDATE "ranking" SET "lists" = replace("lists"::text, old.id, renamed)::jsonb
    WHERE "lists"::text LIKE '%' || old.id || '%';
    UPDATE "weight_evaluation" SET "data" = replace("data"::text, old.id, renamed)::jsonb
    WHERE "data"::text LIKE '%' || old.id || '%';
  END LOOP;
END $$;

-- Messages on their way, and first answers that may be asked for again.
UPDATE outbox_message
SET data = replace(data::text, '"kind":"expert"', '"kind":"laboratory"')::json, published_at = NULL
WHERE subject IN ('events.suggestion.decided', 'events.decision.undone') AND data::text LIKE '%"kind":"expert"%';
UPDATE outbox_message SET data = replace(data::text, '>expert"', '>laboratory"')::json
WHERE subject = 'events.weights.published' AND data::text LIKE '%>expert"%';
UPDATE idempotency_key
SET response = replace(replace(response::text, '"kind":"expert"', '"kind":"laboratory"'), '>expert"', '>laboratory"')::json
WHERE response IS NOT NULL;
UPDATE dead_letter
SET subject = 'events.laboratory.changed', consumer = 'matching-events-laboratory-changed',
  payload = replace(payload, '{"experts":', '{"laboratories":')
WHERE subject = 'events.expert.changed';
