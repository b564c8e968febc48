-- Nobody has a second factor before setting one up.
ALTER TABLE "user_account" ADD COLUMN "factor_secret" TEXT,
ADD COLUMN "factor_step" INTEGER,
ADD COLUMN "has_second_factor" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "recovery_code" (
    "user_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("user_id","hash")
);
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
