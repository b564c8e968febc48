-- CreateTable
CREATE TABLE "registration" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "party_id" TEXT,
    "is_new" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "credit_code" TEXT,
    "division" TEXT,
    "user_id" TEXT NOT NULL,
    "applicant" JSONB NOT NULL,
    "duty" TEXT,
    "phone" TEXT,
    "proof" JSONB NOT NULL,
    "note" TEXT,
    "answer" TEXT,
    "answered_by" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licence" (
    "registration_id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "licence_pkey" PRIMARY KEY ("registration_id")
);

-- CreateIndex
CREATE INDEX "registration_city_state_since_id_idx" ON "registration"("city", "state", "since", "id");

-- CreateIndex
CREATE INDEX "registration_city_user_id_idx" ON "registration"("city", "user_id");

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One at a time of a person in a city.
CREATE UNIQUE INDEX "registration_pending_key" ON "registration"("city", "user_id") WHERE "state" IN ('submitted', 'returned');
