-- A laboratory or a team is called so, and no longer an expert.
ALTER TABLE "expert" RENAME TO "laboratory";
ALTER TABLE "laboratory" RENAME CONSTRAINT "expert_pkey" TO "laboratory_pkey";
ALTER TABLE "laboratory" RENAME CONSTRAINT "expert_institution_id_fkey" TO "laboratory_institution_id_fkey";
ALTER INDEX "expert_city_id_idx" RENAME TO "laboratory_city_id_idx";
ALTER INDEX "expert_institution_id_idx" RENAME TO "laboratory_institution_id_idx";

-- Events are published once more under the new name: whoever had not read them under the old one never would.
UPDATE outbox_message
SET id = gen_random_uuid(), subject = 'events.laboratory.changed', published_at = NULL,
  data = replace(data::text, '{"experts":', '{"laboratories":')::json
WHERE subject = 'events.expert.changed';
UPDATE idempotency_key SET request = 'experts.importLaboratories' WHERE request = 'experts.importExperts';
