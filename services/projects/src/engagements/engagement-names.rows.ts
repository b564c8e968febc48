import type { CandidateKind } from '@queqiao/contracts';
import type { Tx } from '../prisma.js';

/** Engagements call their candidates by the names that these bear now. */
export async function followNames(
  tx: Tx,
  kinds: readonly CandidateKind[],
  candidates: readonly { readonly id: string; readonly name: string; readonly version: number }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE engagement e SET candidate_name = c.name, candidate_version = c.version
    FROM unnest(
      ${candidates.map(({ id }) => id)}::text[],
      ${candidates.map(({ name }) => name)}::text[],
      ${candidates.map(({ version }) => version)}::int[]) AS c(id, name, version)
    WHERE e.candidate_id = c.id AND e.candidate_kind = ANY(${[...kinds]}) AND e.candidate_version < c.version`;
}
