-- CreateTable
CREATE TABLE "matching_opt_out" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,

    CONSTRAINT "matching_opt_out_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "matching_opt_out_city_idx" ON "matching_opt_out"("city");
