-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "title" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_reader" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "address" TEXT,

    CONSTRAINT "notice_reader_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "notice_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("notice_id","reader_id")
);

-- CreateIndex
CREATE INDEX "notice_city_party_at_id_idx" ON "notice"("city", "party", "at", "id");

-- CreateIndex
CREATE INDEX "notice_reader_city_party_idx" ON "notice_reader"("city", "party");

-- CreateIndex
CREATE INDEX "mail_state_due_at_idx" ON "mail"("state", "due_at");

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "notice_reader"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
