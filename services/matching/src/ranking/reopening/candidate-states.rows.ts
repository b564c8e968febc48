import type { CandidateKind } from '@queqiao/contracts';
import type { Prisma, Tx } from '../../prisma.js';
import { profileKindOf } from '../candidates/candidates.rows.js';
import type { CandidateState } from './listed-change.js';

/** By id; candidates without a profile have no entry. */
export async function candidateStates(
  db: Prisma | Tx,
  city: string,
  candidates: readonly { readonly kind: CandidateKind; readonly id: string }[],
): Promise<ReadonlyMap<string, Omit<CandidateState, 'weightSet'>>> {
  if (candidates.length === 0) return new Map();
  const ids = candidates.map(({ id }) => id);
  const kinds = candidates.map(({ kind }) => profileKindOf(kind));
  const profiles = await db.$queryRaw<{ id: string; data: CandidateState['profile'] }[]>`
    SELECT p.id, p.data FROM profile p JOIN unnest(${kinds}::text[], ${ids}::text[]) AS c(kind, id) USING (kind, id)`;
  const needs = await db.$queryRaw<{ id: string; title: string; organisationId: string }[]>`
    SELECT id, data->'name'->>'zh' AS title, data->>'organisationId' AS "organisationId" FROM target
    WHERE city = ${city} AND kind = 'need' AND data->>'organisationId' = ANY(${ids}) ORDER BY id`;
  return new Map(
    profiles.map(({ id, data }) => [
      id,
      { candidateId: id, profile: data, needs: needs.filter(({ organisationId }) => organisationId === id) },
    ]),
  );
}
