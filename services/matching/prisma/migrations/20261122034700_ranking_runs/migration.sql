-- CreateTable
CREATE TABLE "ranking_run" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "version_id" TEXT,
    "total" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "ranking_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ranking_run_member" (
    "run_id" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "target_id" TEXT NOT NULL,
    "ranking" INTEGER NOT NULL,

    CONSTRAINT "ranking_run_member_pkey" PRIMARY KEY ("run_id","chunk","target_id")
);

-- CreateIndex
CREATE INDEX "ranking_run_city_started_at_idx" ON "ranking_run"("city", "started_at");

-- CreateIndex
CREATE INDEX "ranking_run_member_target_id_idx" ON "ranking_run_member"("target_id");

-- AddForeignKey
ALTER TABLE "ranking_run_member" ADD CONSTRAINT "ranking_run_member_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "ranking_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;
