-- Tasks belong to the services that own the records, whose tables are there by now: they start first, and where they did not, this
-- fails and is tried again.
ALTER TABLE "data_task" ADD COLUMN "task" JSONB;
UPDATE "data_task" SET "task" = jsonb_strip_nulls(jsonb_build_object(
  'id', "decision_id",
  'record', jsonb_build_object('kind', "kind", 'id', "record_id", 'name', "name"),
  'field', "field",
  'reason', "reason",
  'note', "note",
  'state', "state",
  'openedBy', "opened_by",
  'openedAt', to_char("opened_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'closedBy', "closed_by",
  'closedAt', to_char("closed_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'closingNote', "closing_note"
));
DO $$
BEGIN
  IF EXISTS (SELECT FROM "data_task" WHERE "kind" IN ('enterprise', 'investor')) THEN
    INSERT INTO enterprises.data_task (id, city, state, opened_at, task)
    SELECT "decision_id", "city", "state", "opened_at", "task" FROM "data_task" WHERE "kind" IN ('enterprise', 'investor');
  END IF;
  IF EXISTS (SELECT FROM "data_task" WHERE "kind" IN ('institution', 'laboratory')) THEN
    INSERT INTO experts.data_task (id, city, state, opened_at, task)
    SELECT "decision_id", "city", "state", "opened_at", "task" FROM "data_task" WHERE "kind" IN ('institution', 'laboratory');
  END IF;
END $$;
DROP TABLE "data_task";
