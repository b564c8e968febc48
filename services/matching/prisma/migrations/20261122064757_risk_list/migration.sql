-- CreateTable
CREATE TABLE "risk" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "entered_by" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_by" TEXT,
    "lifted_at" TIMESTAMPTZ(3),
    "lifting_note" TEXT,

    CONSTRAINT "risk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "risk_city_entered_at_idx" ON "risk"("city", "entered_at");
