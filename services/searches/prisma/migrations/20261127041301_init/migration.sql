-- CreateTable
CREATE TABLE "search_record" (
    "city" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "texts" JSONB,
    "about" JSONB NOT NULL,
    "terms" tsvector NOT NULL,
    "size" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "search_record_pkey" PRIMARY KEY ("city","kind","id")
);

-- CreateIndex
CREATE INDEX "search_record_terms_idx" ON "search_record" USING GIN ("terms");
