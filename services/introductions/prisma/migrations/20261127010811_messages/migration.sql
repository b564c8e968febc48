-- CreateTable
CREATE TABLE "conversation" (
    "city" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "party_kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "desk_seen" TIMESTAMPTZ(3),
    "party_seen" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("city","party")
);

-- CreateTable
CREATE TABLE "message" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "from_side" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "conversation_city_last_at_party_idx" ON "conversation"("city", "last_at", "party");

-- CreateIndex
CREATE INDEX "message_city_party_at_id_idx" ON "message"("city", "party", "at", "id");

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_city_party_fkey" FOREIGN KEY ("city", "party") REFERENCES "conversation"("city", "party") ON DELETE RESTRICT ON UPDATE CASCADE;
