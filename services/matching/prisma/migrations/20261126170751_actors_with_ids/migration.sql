-- Names of people become {"id", "name"}. A name that was stored is its own id, but for the two people whom the product
-- ships: what they wrote stays theirs, so that they do not approve it themselves.
CREATE FUNCTION pg_temp.actor_ref(name text) RETURNS jsonb LANGUAGE sql STRICT AS $$
  SELECT jsonb_build_object(
    'id', CASE name WHEN '示例专员' THEN 'sample-officer' WHEN '示例管理员' THEN 'sample-admin' ELSE name END,
    'name', name
  )
$$;

ALTER TABLE "decision"
  ALTER COLUMN "decided_by" TYPE jsonb USING pg_temp.actor_ref("decided_by"),
  ALTER COLUMN "undone_by" TYPE jsonb USING pg_temp.actor_ref("undone_by");

ALTER TABLE "reason"
  ALTER COLUMN "changed_by" TYPE jsonb USING pg_temp.actor_ref("changed_by");

ALTER TABLE "data_task"
  ALTER COLUMN "opened_by" TYPE jsonb USING pg_temp.actor_ref("opened_by"),
  ALTER COLUMN "closed_by" TYPE jsonb USING pg_temp.actor_ref("closed_by");

ALTER TABLE "risk"
  ALTER COLUMN "entered_by" TYPE jsonb USING pg_temp.actor_ref("entered_by"),
  ALTER COLUMN "lifted_by" TYPE jsonb USING pg_temp.actor_ref("lifted_by");

ALTER TABLE "matching_settings"
  ALTER COLUMN "changed_by" TYPE jsonb USING pg_temp.actor_ref("changed_by");

ALTER TABLE "weight_version"
  ALTER COLUMN "author" TYPE jsonb USING pg_temp.actor_ref("author"),
  ALTER COLUMN "published_by" TYPE jsonb USING pg_temp.actor_ref("published_by");

ALTER TABLE "weight_step"
  ALTER COLUMN "actor" TYPE jsonb USING pg_temp.actor_ref("actor");

ALTER TABLE "guard_rail_setting"
  ALTER COLUMN "set_by" TYPE jsonb USING pg_temp.actor_ref("set_by");
