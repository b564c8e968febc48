-- CreateTable
CREATE TABLE "city" (
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "city_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "industry" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "importance" DOUBLE PRECISION NOT NULL,
    "profile" JSONB NOT NULL,
    "chain" JSONB,
    "states" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "industry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_enterprise" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "division" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "main_industry" TEXT,
    "products" TEXT[],
    "size_band" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "local_enterprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engagement" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "candidate_kind" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "candidate_name" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "engagement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "industry_city_importance_idx" ON "industry"("city", "importance");

-- CreateIndex
CREATE INDEX "local_enterprise_division_idx" ON "local_enterprise"("division" text_pattern_ops);

-- CreateIndex
CREATE INDEX "engagement_city_opened_at_id_idx" ON "engagement"("city", "opened_at", "id");

-- AddForeignKey
ALTER TABLE "industry" ADD CONSTRAINT "industry_city_fkey" FOREIGN KEY ("city") REFERENCES "city"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
