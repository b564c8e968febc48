-- CreateTable
CREATE TABLE "weight_set" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "pair" TEXT NOT NULL,
    "target_id" TEXT,

    CONSTRAINT "weight_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weight_version" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "set_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "weights" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" TEXT,

    CONSTRAINT "weight_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weight_step" (
    "seq" BIGSERIAL NOT NULL,
    "city" TEXT NOT NULL,
    "set_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB NOT NULL,

    CONSTRAINT "weight_step_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "weight_set_city_pair_idx" ON "weight_set"("city", "pair");

-- CreateIndex
CREATE INDEX "weight_version_city_state_idx" ON "weight_version"("city", "state");

-- CreateIndex
CREATE UNIQUE INDEX "weight_version_set_id_number_key" ON "weight_version"("set_id", "number");

-- CreateIndex
CREATE INDEX "weight_step_set_id_seq_idx" ON "weight_step"("set_id", "seq");

-- CreateIndex
CREATE INDEX "weight_step_version_id_idx" ON "weight_step"("version_id");

-- AddForeignKey
ALTER TABLE "weight_version" ADD CONSTRAINT "weight_version_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "weight_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_step" ADD CONSTRAINT "weight_step_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "weight_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One version of a scope counts, and one is worked on: kept by the database too. Prisma's schema has no word for it.
CREATE UNIQUE INDEX "weight_version_live_key" ON "weight_version"("set_id") WHERE "state" = 'live';
CREATE UNIQUE INDEX "weight_version_open_key" ON "weight_version"("set_id") WHERE "state" IN ('draft', 'submitted');
