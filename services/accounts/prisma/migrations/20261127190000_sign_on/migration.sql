-- Nobody signed in at a provider before.
ALTER TABLE "user_account" ADD COLUMN "subject" TEXT;
CREATE UNIQUE INDEX "user_account_subject_key" ON "user_account"("subject");

CREATE TABLE "sign_on" (
    "state_hash" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "verifier" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "invitation_hash" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_on_pkey" PRIMARY KEY ("state_hash")
);
