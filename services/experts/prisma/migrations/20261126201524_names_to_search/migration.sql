-- AlterTable
ALTER TABLE "institution" ADD COLUMN     "search" TEXT;

-- AlterTable
ALTER TABLE "laboratory" ADD COLUMN     "search" TEXT;
