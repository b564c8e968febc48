-- CreateTable
CREATE TABLE "matching_opt_out" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "said_in" TEXT NOT NULL,
    "party_kind" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "by_self" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "entered_by" JSONB NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" JSONB,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "matching_opt_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "matching_opt_out_city_entered_at_idx" ON "matching_opt_out"("city", "entered_at");

-- CreateIndex
CREATE INDEX "matching_opt_out_party_idx" ON "matching_opt_out"("party");
