-- CreateTable
CREATE TABLE "institution" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "division" TEXT,
    "profile" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expert" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "institution_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "expert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "institution_city_id_idx" ON "institution"("city", "id");

-- CreateIndex
CREATE INDEX "expert_city_id_idx" ON "expert"("city", "id");

-- CreateIndex
CREATE INDEX "expert_institution_id_idx" ON "expert"("institution_id");

-- AddForeignKey
ALTER TABLE "expert" ADD CONSTRAINT "expert_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
