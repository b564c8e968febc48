-- CreateTable
CREATE TABLE "profile" (
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("kind","id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "requested" INTEGER NOT NULL DEFAULT 0,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scored" INTEGER NOT NULL DEFAULT 0,
    "scored_at" TIMESTAMPTZ(3),

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suggestion" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "candidate_kind" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "candidate" JSONB NOT NULL,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "fit" DOUBLE PRECISION NOT NULL,
    "intent" DOUBLE PRECISION NOT NULL,
    "coverage" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "ranking" INTEGER NOT NULL,
    "weight_set" TEXT NOT NULL,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "suggestion_id" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "profile_seq_key" ON "profile"("seq");

-- CreateIndex
CREATE INDEX "target_city_idx" ON "target"("city");

-- CreateIndex
CREATE INDEX "suggestion_target_id_candidate_kind_scope_rank_idx" ON "suggestion"("target_id", "candidate_kind", "scope", "rank");

-- CreateIndex
CREATE INDEX "decision_suggestion_id_idx" ON "decision"("suggestion_id");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_suggestion_id_fkey" FOREIGN KEY ("suggestion_id") REFERENCES "suggestion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
