-- CreateTable
CREATE TABLE "response" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "sentence" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "declined" JSONB,

    CONSTRAINT "response_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "response_city_need_id_party_key" ON "response"("city", "need_id", "party");

-- CreateIndex
CREATE INDEX "response_city_at_id_idx" ON "response"("city", "at", "id");

-- CreateIndex
CREATE INDEX "response_city_party_at_id_idx" ON "response"("city", "party", "at", "id");
