-- CreateTable
CREATE TABLE "reason" (
    "city" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" TEXT NOT NULL,

    CONSTRAINT "reason_pkey" PRIMARY KEY ("city","code")
);

-- CreateTable
CREATE TABLE "data_task" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closing_note" TEXT,

    CONSTRAINT "data_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "data_task_decision_id_key" ON "data_task"("decision_id");

-- CreateIndex
CREATE INDEX "data_task_city_state_opened_at_idx" ON "data_task"("city", "state", "opened_at");
