-- An institution takes a laboratory back; those that are stored are in use.
ALTER TABLE "laboratory" ADD COLUMN "withdrawn" BOOLEAN NOT NULL DEFAULT false;
