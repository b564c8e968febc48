import type { CandidateKind, ListScope } from '@queqiao/contracts';
import type { Target, WeightLayer } from '@queqiao/scoring';
import type { Prisma, Tx } from '../../prisma.js';

export interface ListRecord {
  readonly kind: CandidateKind;
  readonly scope: ListScope;
  /** Overrides on the shipped weights. */
  readonly layers: readonly WeightLayer[];
  readonly excluded: readonly string[];
  /** Number of the last profile change that it saw. */
  readonly seq: string;
  readonly ids: readonly string[];
  /** Absent in lists from when weak candidates counted like others: there each has the rank of its place. */
  readonly ranks?: readonly number[];
  readonly scores: readonly number[];
}

/** A ranking's inputs and lists, as stored. */
export interface RankingRecord {
  readonly number: number;
  readonly target: Target;
  readonly lists: readonly ListRecord[];
  readonly scoredAt: Date;
  readonly codeVersion: string;
}

/** Deletes earlier rankings, except those that officers saw, or that a suggestion or decision refers to. */
export async function storeRecord(tx: Tx, { target, number, lists, ...made }: RankingRecord): Promise<void> {
  const oldest = BigInt(Math.min(...lists.map(({ seq }) => Number(seq))));
  const documents = { target: target as object, lists: lists as readonly object[] as object[] };
  await tx.ranking.create({
    data: { ...made, ...documents, targetId: target.id, number, city: target.city, catalogueSeq: oldest },
  });
  await tx.$executeRaw`
    DELETE FROM ranking r WHERE r.target_id = ${target.id} AND r.number < ${number} AND r.shown_at IS NULL
      AND NOT EXISTS (SELECT FROM suggestion s WHERE s.target_id = r.target_id AND s.ranking = r.number)
      AND NOT EXISTS (
        SELECT FROM suggestion s JOIN decision d ON d.suggestion_id = s.id
        WHERE s.target_id = r.target_id AND d.ranking = r.number)`;
}

/** Keeps what officers saw of a target's ranking from being replaced by the next one. */
export async function markShown(prisma: Prisma, targetId: string, number: number): Promise<void> {
  await prisma.ranking.updateMany({ where: { targetId, number, shownAt: null }, data: { shownAt: new Date() } });
}

/** Deletes a target's undecided suggestions of rankings before `number` that no officer saw. */
export async function deleteUnseen(tx: Tx, targetId: string, number: number): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM suggestion s WHERE s.target_id = ${targetId} AND s.ranking < ${number}
      AND NOT EXISTS (SELECT FROM decision d WHERE d.suggestion_id = s.id)
      AND NOT EXISTS (
        SELECT FROM ranking r WHERE r.target_id = s.target_id AND r.number = s.ranking AND r.shown_at IS NOT NULL)`;
}
