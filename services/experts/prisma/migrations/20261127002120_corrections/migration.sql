-- CreateTable
CREATE TABLE "correction" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "patch" JSONB NOT NULL,
    "source" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by" JSONB,
    "answered_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "search" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "correction_city_state_idx" ON "correction"("city", "state");

-- CreateIndex
CREATE INDEX "correction_record_kind_record_id_idx" ON "correction"("record_kind", "record_id");

-- CreateIndex
CREATE INDEX "correction_state_at_idx" ON "correction"("state", "at");
