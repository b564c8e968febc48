-- CreateTable
CREATE TABLE "correction" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "patch" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" JSONB,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "correction_city_state_idx" ON "correction"("city", "state");

-- CreateIndex
CREATE INDEX "correction_organisation_id_idx" ON "correction"("organisation_id");

-- CreateIndex
CREATE INDEX "correction_state_at_idx" ON "correction"("state", "at");

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
