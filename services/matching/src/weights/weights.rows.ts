import { createHash } from 'node:crypto';
import { weights } from '@queqiao/contracts';
import type { WeightSet as SetRow, WeightStep as StepRow, WeightVersion as VersionRow } from '../generated/client.js';

/** Where weights apply. */
export interface WeightScope {
  readonly pair: string;
  readonly targetId?: string | undefined;
}

/** The id of a scope's weights: always the same, so that two who start at once start the same. */
export function setIdOf(city: string, { pair, targetId }: WeightScope): string {
  const hash = createHash('sha256')
    .update([city, pair, targetId ?? ''].join(' '))
    .digest('hex');
  return `weights-${hash.slice(0, 16)}`;
}

/** A version's id, by which suggestions name the weights they were made with. */
export function versionIdOf(setId: string, number: number): string {
  return `${setId}-${number}`;
}

/** A stored version as the contract knows it. */
export function versionOf(row: VersionRow & { set: Pick<SetRow, 'pair' | 'targetId'> }): weights.WeightVersion {
  return {
    id: row.id,
    city: row.city,
    setId: row.setId,
    pair: row.set.pair,
    targetId: row.set.targetId ?? undefined,
    number: row.number,
    version: row.version,
    state: weights.weightState.parse(row.state),
    weights: weights.overrides.parse(row.weights),
    author: row.author,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString(),
    publishedBy: row.publishedBy ?? undefined,
  };
}

/** A scope with those of its versions that are live or worked on. */
export function setOf({ versions, ...set }: SetRow & { versions: VersionRow[] }): weights.WeightSet {
  const current = versions.map((row) => versionOf({ ...row, set }));
  return {
    id: set.id,
    city: set.city,
    pair: set.pair,
    targetId: set.targetId ?? undefined,
    live: current.find(({ state }) => state === 'live'),
    open: current.find(({ state }) => state === 'draft' || state === 'submitted'),
  };
}

/** A stored step as the contract knows it. */
export function stepOf(row: StepRow & { version: Pick<VersionRow, 'number'> }): weights.WeightStep {
  const { before, after } = weights.weightStep.pick({ before: true, after: true }).parse({
    before: row.before ?? undefined,
    after: row.after,
  });
  return {
    id: `step-${row.seq}`,
    versionId: row.versionId,
    number: row.version.number,
    kind: weights.weightStepKind.parse(row.kind),
    actor: row.actor,
    at: row.at.toISOString(),
    reason: row.reason,
    before,
    after,
  };
}
