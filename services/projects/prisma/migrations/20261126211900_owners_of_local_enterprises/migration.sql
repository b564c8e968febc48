ALTER TABLE "local_enterprise" ADD COLUMN "owner_id" TEXT;

-- A site says what is there; until its enterprise is told of again, that it is one.
UPDATE "local_enterprise" SET "sites" = (
  SELECT jsonb_agg('{"does": "场所"}'::jsonb || site) FROM jsonb_array_elements("sites") AS site
) WHERE "sites" <> '[]';
