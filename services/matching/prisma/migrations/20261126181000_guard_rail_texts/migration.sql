-- What a guard-rail says of new weights is its text.
UPDATE "weight_evaluation" SET "data" = replace("data"::text, '"words": ', '"text": ')::jsonb;
