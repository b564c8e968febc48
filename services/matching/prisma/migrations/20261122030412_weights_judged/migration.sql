-- AlterTable
ALTER TABLE "weight_set" ADD COLUMN     "office" TEXT;

-- AlterTable
ALTER TABLE "weight_version" ADD COLUMN     "caps" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "evaluation_id" TEXT,
ADD COLUMN     "learned" JSONB,
ADD COLUMN     "override_reason" TEXT;

-- AlterTable
ALTER TABLE "weight_step" ADD COLUMN     "evaluation_id" TEXT,
ADD COLUMN     "override_reason" TEXT;

-- CreateTable
CREATE TABLE "weight_evaluation" (
    "id" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "failed" TEXT[],
    "data" JSONB NOT NULL,

    CONSTRAINT "weight_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "weight_rescoring" (
    "version_id" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "ranking" INTEGER NOT NULL,

    CONSTRAINT "weight_rescoring_pkey" PRIMARY KEY ("version_id","target_id")
);

-- CreateTable
CREATE TABLE "guard_rail_setting" (
    "city" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "limits" JSONB NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "guard_rail_setting_pkey" PRIMARY KEY ("city","version")
);

-- AddForeignKey
ALTER TABLE "weight_version" ADD CONSTRAINT "weight_version_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "weight_evaluation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_step" ADD CONSTRAINT "weight_step_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "weight_evaluation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weight_rescoring" ADD CONSTRAINT "weight_rescoring_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "weight_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
