-- CreateTable
CREATE TABLE "offer" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "institution_id" TEXT NOT NULL,
    "laboratory_id" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "industries" TEXT[],
    "maturity" TEXT NOT NULL,
    "forms" TEXT[],
    "language" TEXT,
    "translation" JSONB,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "returned" JSONB,
    "published" JSONB,
    "closed" JSONB,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" JSONB NOT NULL,
    "updated_by" JSONB NOT NULL,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "offer_city_state_created_at_id_idx" ON "offer"("city", "state", "created_at", "id");

-- CreateIndex
CREATE INDEX "offer_city_institution_id_idx" ON "offer"("city", "institution_id");

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_laboratory_id_fkey" FOREIGN KEY ("laboratory_id") REFERENCES "laboratory"("id") ON DELETE SET NULL ON UPDATE CASCADE;
