-- CreateTable
CREATE TABLE "node_word" (
    "industry_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "node_word_pkey" PRIMARY KEY ("industry_id","node_id")
);

-- CreateTable
CREATE TABLE "member_pick" (
    "industry_id" TEXT NOT NULL,
    "node_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pick_pkey" PRIMARY KEY ("industry_id","node_id","organisation_id")
);

-- CreateTable
CREATE TABLE "complete_registry" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "codes" TEXT[],
    "source" JSONB NOT NULL,
    "marked_by" JSONB NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complete_registry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain_rules" (
    "city" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "set_by" JSONB NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chain_rules_pkey" PRIMARY KEY ("city")
);

-- CreateIndex
CREATE INDEX "node_word_city_idx" ON "node_word"("city");

-- CreateIndex
CREATE INDEX "member_pick_city_idx" ON "member_pick"("city");

-- CreateIndex
CREATE INDEX "member_pick_organisation_id_idx" ON "member_pick"("organisation_id");

-- CreateIndex
CREATE INDEX "complete_registry_city_idx" ON "complete_registry"("city");

-- States were called missing where nobody was on record, and did not say what they rest on. The service judges every node anew
-- when it starts; until then nothing is known of them.
UPDATE "industry" SET "states" = '{}';
