-- The shipped weights go by a name that follows from them. What was ranked or judged under the same weights by their old name
-- takes the new one, or rejected candidates would come back as if weights had changed.
UPDATE "suggestion" SET "weight_set" = overlay("weight_set" placing 'default-c2994c8b' from 1 for 9)
WHERE "weight_set" = 'default-3' OR "weight_set" LIKE 'default-3+%';

UPDATE "decision" SET "facts" = jsonb_set("facts", '{new-weights,0}', to_jsonb(overlay("facts" #>> '{new-weights,0}' placing 'default-c2994c8b' from 1 for 9)))
WHERE "facts" #>> '{new-weights,0}' = 'default-3' OR "facts" #>> '{new-weights,0}' LIKE 'default-3+%';
