-- DropForeignKey
ALTER TABLE "weight_rescoring" DROP CONSTRAINT "weight_rescoring_version_id_fkey";

-- DropTable
DROP TABLE "weight_rescoring";
