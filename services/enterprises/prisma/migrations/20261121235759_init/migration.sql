-- CreateTable
CREATE TABLE "organisation" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "division" TEXT,
    "industry_codes" TEXT[],
    "profile" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "industries" TEXT[],
    "amount_wan" DOUBLE PRECISION,
    "stage" TEXT,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organisation_city_id_idx" ON "organisation"("city", "id");

-- CreateIndex
CREATE INDEX "organisation_industry_codes_idx" ON "organisation" USING GIN ("industry_codes");

-- CreateIndex
CREATE INDEX "need_city_created_at_id_idx" ON "need"("city", "created_at", "id");

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
