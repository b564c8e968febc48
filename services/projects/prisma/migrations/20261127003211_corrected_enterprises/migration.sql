-- AlterTable
ALTER TABLE "local_enterprise" DROP CONSTRAINT "local_enterprise_pkey",
ADD COLUMN     "superseded" BOOLEAN NOT NULL DEFAULT false,
ADD CONSTRAINT "local_enterprise_pkey" PRIMARY KEY ("id", "city");
