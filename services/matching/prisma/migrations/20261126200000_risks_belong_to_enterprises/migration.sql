-- The risk list belongs to enterprises, whose table is there by now: that service starts first, and where it did not, this fails
-- and is tried again. What rankings need of it stays here as a copy.
DO $$
BEGIN
  IF EXISTS (SELECT FROM "risk") THEN
    INSERT INTO enterprises.risk (
      id, city, organisation_id, level, note, source, entered_by, entered_at, lifted_by, lifted_at, lifting_note, version
    )
    SELECT
      id, city, organisation_id, level, note, source, entered_by, entered_at, lifted_by, lifted_at, lifting_note,
      CASE WHEN lifted_at IS NULL THEN 1 ELSE 2 END
    FROM "risk";
  END IF;
END $$;

ALTER TABLE "risk" DROP COLUMN "entered_by",
DROP COLUMN "lifted_by",
DROP COLUMN "lifting_note",
DROP COLUMN "name",
ADD COLUMN     "version" INTEGER;
UPDATE "risk" SET "version" = CASE WHEN "lifted_at" IS NULL THEN 1 ELSE 2 END;
ALTER TABLE "risk" ALTER COLUMN "version" SET NOT NULL;

DROP INDEX "risk_city_entered_at_idx";
CREATE INDEX "risk_city_idx" ON "risk"("city");
