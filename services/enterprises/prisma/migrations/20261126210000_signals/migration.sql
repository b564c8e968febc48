-- CreateTable
CREATE TABLE "signal" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "source" JSONB NOT NULL,
    "source_key" TEXT NOT NULL,
    "industries" TEXT[],
    "amount_wan" DOUBLE PRECISION,
    "division" TEXT,
    "place" TEXT,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "expires_on" DATE NOT NULL,
    "entered_by" JSONB NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "corrected" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn_by" JSONB,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_note" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "signal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "signal_city_date_idx" ON "signal"("city", "date");

-- CreateIndex
CREATE INDEX "signal_organisation_id_idx" ON "signal"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "signal_city_organisation_id_kind_date_source_key_key" ON "signal"("city", "organisation_id", "kind", "date", "source_key");

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
