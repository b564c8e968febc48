-- Names of people become {"id", "name"}. A name that was stored is its own id, but for the two people whom the product
-- ships: what they opened stays theirs.
CREATE FUNCTION pg_temp.actor_ref(name text) RETURNS jsonb LANGUAGE sql STRICT AS $$
  SELECT jsonb_build_object(
    'id', CASE name WHEN '示例专员' THEN 'sample-officer' WHEN '示例管理员' THEN 'sample-admin' ELSE name END,
    'name', name
  )
$$;

ALTER TABLE "engagement"
  ALTER COLUMN "opened_by" TYPE jsonb USING pg_temp.actor_ref("opened_by");
