-- Who did what: one chain a city, in which each hash covers the hash before it and the text of the entry as stored.
CREATE TABLE "audit_entry" (
    "city" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    -- Searched by; made from the text alone, so that they cannot say anything else.
    "at" TEXT NOT NULL GENERATED ALWAYS AS ("entry"::jsonb ->> 'at') STORED,
    "by_id" TEXT NOT NULL GENERATED ALWAYS AS ("entry"::jsonb -> 'by' ->> 'id') STORED,
    "operation" TEXT NOT NULL GENERATED ALWAYS AS ("entry"::jsonb ->> 'operation') STORED,
    "record" TEXT GENERATED ALWAYS AS ("entry"::jsonb ->> 'record') STORED,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("city","number")
);
CREATE UNIQUE INDEX "audit_entry_id_key" ON "audit_entry"("id");
CREATE INDEX "audit_entry_city_at_idx" ON "audit_entry"("city", "at");
CREATE INDEX "audit_entry_city_by_id_idx" ON "audit_entry"("city", "by_id");
CREATE INDEX "audit_entry_city_record_idx" ON "audit_entry"("city", "record");

-- Lines are added and never touched again. A superuser, and the owner by changing the table, can still do it: what they do
-- is found by the chain and the checkpoints outside the database.
CREATE FUNCTION "audit_entry_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is only added to' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "audit_entry_insert_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_entry_refuse"();
REVOKE UPDATE, DELETE, TRUNCATE ON "audit_entry" FROM PUBLIC, CURRENT_USER;
