-- CreateTable
CREATE TABLE "data_task" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "task" JSONB NOT NULL,

    CONSTRAINT "data_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_task_city_state_opened_at_idx" ON "data_task"("city", "state", "opened_at");
