-- Nobody spoke for an organisation before.
ALTER TABLE "membership" ADD COLUMN "represents" TEXT;

-- The schema file cannot say these: at most one in a city, of those whom the city courts, and nobody for all cities.
CREATE UNIQUE INDEX "membership_one_represented" ON "membership" ("user_id", "city") WHERE "represents" IS NOT NULL;
ALTER TABLE "membership" ADD CONSTRAINT "membership_represents"
  CHECK (("role" IN ('enterprise', 'institution', 'investor')) = ("represents" IS NOT NULL) AND ("represents" IS NULL OR "city" <> '*'));
