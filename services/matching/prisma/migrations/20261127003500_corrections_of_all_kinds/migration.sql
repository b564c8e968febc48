-- Corrections are kept of records of every kind, not of organisations alone.
UPDATE "profile"
SET "id" = split_part("id", ' ', 1) || ' organisation ' || substr("id", position(' ' IN "id") + 1),
    "data" = ("data" - 'organisation') || jsonb_build_object(
      'id', split_part("id", ' ', 1) || ' organisation ' || substr("id", position(' ' IN "id") + 1),
      'kind', 'organisation', 'record', "data" -> 'organisation')
WHERE "kind" = 'correction';

UPDATE "profile_history"
SET "id" = split_part("id", ' ', 1) || ' organisation ' || substr("id", position(' ' IN "id") + 1),
    "data" = ("data" - 'organisation') || jsonb_build_object(
      'id', split_part("id", ' ', 1) || ' organisation ' || substr("id", position(' ' IN "id") + 1),
      'kind', 'organisation', 'record', "data" -> 'organisation')
WHERE "kind" = 'correction';
