-- When somebody signed in before this is not known.
ALTER TABLE "user_account" ADD COLUMN "last_sign_in_at" TIMESTAMPTZ(3),
ADD COLUMN "password_reset_by" TEXT,
ADD COLUMN "factor_reset_by" TEXT;

CREATE TABLE "office" (
    "city" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "covers" TEXT[],
    "region" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" TEXT,
    "updated_by" TEXT,

    CONSTRAINT "office_pkey" PRIMARY KEY ("city","id")
);

CREATE TABLE "office_person" (
    "city" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "place" INTEGER NOT NULL,

    CONSTRAINT "office_person_pkey" PRIMARY KEY ("city","office_id","duty","user_id")
);

CREATE TABLE "leave" (
    "user_id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "stand_in_id" TEXT,

    CONSTRAINT "leave_pkey" PRIMARY KEY ("user_id","city")
);

CREATE INDEX "office_person_user_id_idx" ON "office_person"("user_id");

-- Memberships named an office by any id. Each becomes an office under that name, of a kind that nobody has said.
UPDATE "membership" SET "office" = NULL WHERE "city" = '*';
INSERT INTO "office" ("city", "id", "kind", "name_zh", "name_en", "covers", "updated_at")
SELECT DISTINCT "city", "office", 'other', "office", "office", ARRAY[]::TEXT[], now() FROM "membership" WHERE "office" IS NOT NULL;

ALTER TABLE "membership" ADD CONSTRAINT "membership_city_office_fkey" FOREIGN KEY ("city", "office") REFERENCES "office"("city", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
ALTER TABLE "office_person" ADD CONSTRAINT "office_person_city_office_id_fkey" FOREIGN KEY ("city", "office_id") REFERENCES "office"("city", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "office_person" ADD CONSTRAINT "office_person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "leave" ADD CONSTRAINT "leave_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
