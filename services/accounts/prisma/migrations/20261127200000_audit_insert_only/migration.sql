-- The roles that services work as are given what they need of each table: of this one, to read and to add.
COMMENT ON TABLE "audit_entry" IS 'insert-only';
