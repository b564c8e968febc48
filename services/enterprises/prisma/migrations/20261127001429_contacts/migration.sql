-- CreateTable
CREATE TABLE "contact" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "party_kind" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "duty" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "phone_mark" TEXT,
    "email_mark" TEXT,
    "language" TEXT NOT NULL,
    "consent" TEXT NOT NULL,
    "consent_on" DATE,
    "opted_out" BOOLEAN NOT NULL,
    "source" TEXT NOT NULL,
    "created_by" JSONB NOT NULL,
    "updated_by" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,
    "erased_on" DATE,
    "version" INTEGER NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_reveal" (
    "city" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "contact_id" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_reveal_pkey" PRIMARY KEY ("city","actor_id","day","contact_id")
);

-- CreateTable
CREATE TABLE "personal_data_settings" (
    "city" TEXT NOT NULL,
    "reveals_per_day" INTEGER NOT NULL,
    "kept_months" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_by" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "personal_data_settings_pkey" PRIMARY KEY ("city")
);

-- CreateIndex
CREATE INDEX "contact_city_party_kind_party_created_at_id_idx" ON "contact"("city", "party_kind", "party", "created_at", "id");

-- CreateIndex
CREATE INDEX "contact_city_phone_mark_idx" ON "contact"("city", "phone_mark");

-- CreateIndex
CREATE INDEX "contact_city_email_mark_idx" ON "contact"("city", "email_mark");

-- CreateIndex
CREATE INDEX "contact_used_at_idx" ON "contact"("used_at");

-- CreateIndex
CREATE INDEX "contact_reveal_contact_id_idx" ON "contact_reveal"("contact_id");

-- CreateIndex
CREATE INDEX "contact_reveal_day_idx" ON "contact_reveal"("day");
