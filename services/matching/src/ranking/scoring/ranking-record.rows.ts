import type { CandidateKind, Scope } from '@queqiao/contracts';
import type { Ranked, Target, WeightLayer } from '@queqiao/scoring';
import type { Ranking } from '../../generated/client.js';
import type { Tx } from '../../prisma.js';

export interface ListRecord {
  readonly kind: CandidateKind;
  readonly scope: Scope;
  /** The overrides that counted; with the shipped weights they make the weights. */
  readonly layers: readonly WeightLayer[];
  readonly excluded: readonly string[];
  /** The number of the last change of a profile that it saw. */
  readonly seq: string;
  readonly ids: readonly string[];
  readonly scores: readonly number[];
}

/** All that a ranking was made from, and the lists it made. */
export interface RankingRecord {
  readonly number: number;
  readonly target: Target;
  readonly lists: readonly ListRecord[];
  readonly scoredAt: Date;
  readonly codeVersion: string;
}

interface NewListRecord extends Omit<ListRecord, 'seq' | 'excluded' | 'ids' | 'scores'> {
  readonly seq: bigint;
  readonly exclude: ReadonlySet<string>;
  readonly list: readonly Ranked[];
}

export function recordOfList({ kind, scope, layers, seq, exclude, list }: NewListRecord): ListRecord {
  return {
    kind,
    scope,
    layers,
    excluded: [...exclude].sort(),
    seq: String(seq),
    ids: list.map(({ candidateId }) => candidateId),
    scores: list.map(({ score }) => score),
  };
}

export function recordOf(row: Ranking): RankingRecord {
  const { number, scoredAt, codeVersion } = row;
  const { target, lists } = row as unknown as Pick<RankingRecord, 'target' | 'lists'>;
  return { number, target, lists, scoredAt, codeVersion };
}

/**
 * Keeps what a ranking was made from, once its suggestions are stored. Those before it go, except where a suggestion or
 * a decision still refers to them.
 */
export async function storeRecord(tx: Tx, { target, number, lists, ...made }: RankingRecord): Promise<void> {
  const oldest = BigInt(Math.min(...lists.map(({ seq }) => Number(seq))));
  const documents = { target: target as object, lists: lists as readonly object[] as object[] };
  await tx.ranking.create({
    data: { ...made, ...documents, targetId: target.id, number, city: target.city, catalogueSeq: oldest },
  });
  await tx.$executeRaw`
    DELETE FROM ranking r WHERE r.target_id = ${target.id} AND r.number < ${number}
      AND NOT EXISTS (SELECT FROM suggestion s WHERE s.target_id = r.target_id AND s.ranking = r.number)
      AND NOT EXISTS (
        SELECT FROM suggestion s JOIN decision d ON d.suggestion_id = s.id
        WHERE s.target_id = r.target_id AND d.ranking = r.number)`;
}
