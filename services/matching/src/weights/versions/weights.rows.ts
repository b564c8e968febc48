import { createHash } from 'node:crypto';
import { weights } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Prisma as Sql } from '../../generated/client.js';

const evaluationRef = { select: { id: true, at: true, failed: true } } satisfies Sql.WeightVersion$evaluationArgs;

export const withScope = {
  set: { select: { pair: true, targetId: true, office: true } },
  evaluation: evaluationRef,
} satisfies Sql.WeightVersionInclude;
type VersionRow = Sql.WeightVersionGetPayload<{ include: typeof withScope }>;

/** With versions that are live or under work. */
export const withCurrent = {
  versions: { where: { state: { in: ['draft', 'submitted', 'live'] } }, include: withScope },
} satisfies Sql.WeightSetInclude;
type SetRow = Sql.WeightSetGetPayload<{ include: typeof withCurrent }>;

export const withEvaluation = {
  version: { select: { number: true } },
  evaluation: evaluationRef,
} satisfies Sql.WeightStepInclude;
type StepRow = Sql.WeightStepGetPayload<{ include: typeof withEvaluation }>;

const version = weights.weightVersion.strip();
const set = weights.weightSet.strip();
const step = weights.weightStep.strip();

/** Deterministic: two that start at once start the same set. */
export function setIdOf(city: string, { pair, targetId, office }: weights.WeightScope): string {
  const hash = createHash('sha256')
    .update([city, pair, targetId ?? '', ...(office === undefined ? [] : [office])].join(' '))
    .digest('hex');
  return `weights-${hash.slice(0, 16)}`;
}

/** Suggestions name their weights by it. */
export function versionIdOf(setId: string, number: number): string {
  return `${setId}-${number}`;
}

export function versionOf({ set: scope, learned, ...row }: VersionRow): weights.WeightVersion {
  return version.parse(plainRow({ ...row, ...scope, learned: learned !== null }));
}

export function setOf({ versions, ...row }: SetRow): weights.WeightSet {
  const current = versions.map(versionOf);
  const live = current.find(({ state }) => state === 'live');
  return set.parse(plainRow({ ...row, live, open: current.find((one) => one !== live) }));
}

export function stepOf({ seq, version: { number }, ...row }: StepRow): weights.WeightStep {
  return step.parse(plainRow({ ...row, id: `step-${seq}`, number }));
}
