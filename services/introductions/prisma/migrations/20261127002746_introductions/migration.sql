-- CreateTable
CREATE TABLE "introduction" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "need_id" TEXT NOT NULL,
    "asker_party" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "candidate_party" TEXT NOT NULL,
    "released" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "asker_answer" JSONB,
    "candidate_answer" JSONB,
    "lapses_on" DATE NOT NULL,
    "released_by" JSONB NOT NULL,
    "released_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn" JSONB,
    "version" INTEGER NOT NULL,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction_settings" (
    "city" TEXT NOT NULL,
    "least_fitting" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_by" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "introduction_settings_pkey" PRIMARY KEY ("city")
);

-- CreateIndex
CREATE INDEX "introduction_city_released_at_id_idx" ON "introduction"("city", "released_at", "id");

-- CreateIndex
CREATE INDEX "introduction_city_need_id_candidate_id_idx" ON "introduction"("city", "need_id", "candidate_id");

-- CreateIndex
CREATE INDEX "introduction_city_asker_party_idx" ON "introduction"("city", "asker_party");

-- CreateIndex
CREATE INDEX "introduction_city_candidate_party_idx" ON "introduction"("city", "candidate_party");
