CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opens" JSONB NOT NULL,
    "created_by_id" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "used_by_id" TEXT,
    "used_by_name" TEXT,
    "used_for" TEXT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");
CREATE INDEX "invitation_city_created_at_id_idx" ON "invitation"("city", "created_at", "id");
