-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "ranking" INTEGER;

-- CreateTable
CREATE TABLE "profile_history" (
    "seq" BIGINT NOT NULL,
    "until" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_history_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ranking" (
    "target_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "city" TEXT NOT NULL,
    "target" JSONB NOT NULL,
    "lists" JSONB NOT NULL,
    "catalogue_seq" BIGINT NOT NULL,
    "code_version" TEXT NOT NULL,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ranking_pkey" PRIMARY KEY ("target_id","number")
);

-- CreateIndex
CREATE INDEX "profile_history_replaced_at_idx" ON "profile_history"("replaced_at");

-- CreateIndex
CREATE INDEX "ranking_scored_at_idx" ON "ranking"("scored_at");
