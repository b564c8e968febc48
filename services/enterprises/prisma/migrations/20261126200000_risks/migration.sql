-- CreateTable
CREATE TABLE "risk" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "entered_by" JSONB NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_by" JSONB,
    "lifted_at" TIMESTAMPTZ(3),
    "lifting_note" TEXT,
    "version" INTEGER NOT NULL,

    CONSTRAINT "risk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "risk_city_entered_at_idx" ON "risk"("city", "entered_at");

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
