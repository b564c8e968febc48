-- CreateTable
CREATE TABLE "showing" (
    "city" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "candidate_id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,

    CONSTRAINT "showing_pkey" PRIMARY KEY ("city","day","kind","candidate_id","target_id")
);
