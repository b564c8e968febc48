-- CreateIndex
CREATE UNIQUE INDEX "profile_history_until_key" ON "profile_history"("until");
