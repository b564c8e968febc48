-- What new weights would do is evaluated, and no longer judged; where a candidate stands in a list is its position, and no
-- longer its place.
UPDATE "weight_evaluation"
SET "data" = replace(replace("data"::text, '"judged": ', '"evaluated": '), '"kind": "judged"', '"kind": "evaluated"')::jsonb;
UPDATE "matching_settings" SET "data" = replace("data"::text, '"places": ', '"positions": ')::jsonb;
UPDATE idempotency_key SET response = replace(response::text, '"places":', '"positions":')::json
WHERE request = 'matching.changeSettings' AND response IS NOT NULL;
