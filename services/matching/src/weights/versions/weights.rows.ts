import { createHash } from 'node:crypto';
import { actorRef, weights } from '@queqiao/contracts';
import type { Prisma as Sql } from '../../generated/client.js';

const evaluationRef = { select: { id: true, at: true, failed: true } } satisfies Sql.WeightVersion$evaluationArgs;

export const withScope = {
  set: { select: { pair: true, targetId: true, office: true } },
  evaluation: evaluationRef,
} satisfies Sql.WeightVersionInclude;
type VersionRow = Sql.WeightVersionGetPayload<{ include: typeof withScope }>;

/** What a scope is read with: those of its versions that are live or worked on. */
export const withCurrent = {
  versions: { where: { state: { in: ['draft', 'submitted', 'live'] } }, include: withScope },
} satisfies Sql.WeightSetInclude;
type SetRow = Sql.WeightSetGetPayload<{ include: typeof withCurrent }>;

export const withEvaluation = {
  version: { select: { number: true } },
  evaluation: evaluationRef,
} satisfies Sql.WeightStepInclude;
type StepRow = Sql.WeightStepGetPayload<{ include: typeof withEvaluation }>;

/** The id of a scope's weights: always the same, so that two who start at once start the same. */
export function setIdOf(city: string, { pair, targetId, office }: weights.WeightScope): string {
  const hash = createHash('sha256')
    .update([city, pair, targetId ?? '', ...(office === undefined ? [] : [office])].join(' '))
    .digest('hex');
  return `weights-${hash.slice(0, 16)}`;
}

/** A version's id, by which suggestions name the weights they were made with. */
export function versionIdOf(setId: string, number: number): string {
  return `${setId}-${number}`;
}

export function versionOf(row: VersionRow): weights.WeightVersion {
  return {
    id: row.id,
    city: row.city,
    setId: row.setId,
    pair: row.set.pair,
    targetId: row.set.targetId ?? undefined,
    office: row.set.office ?? undefined,
    number: row.number,
    version: row.version,
    state: weights.weightState.parse(row.state),
    weights: weights.overrides.parse(row.weights),
    caps: weights.groupCaps.parse(row.caps),
    author: actorRef.parse(row.author),
    note: row.note,
    createdAt: row.createdAt.toISOString(),
    learned: row.learned !== null,
    evaluation: evaluationOf(row.evaluation),
    publishedAt: row.publishedAt?.toISOString(),
    publishedBy: actorRef.optional().parse(row.publishedBy ?? undefined),
    overrideNote: row.overrideNote ?? undefined,
  };
}

/** A scope with those of its versions that are live or worked on. */
export function setOf({ versions, ...set }: SetRow): weights.WeightSet {
  const current = versions.map(versionOf);
  return {
    id: set.id,
    city: set.city,
    pair: set.pair,
    targetId: set.targetId ?? undefined,
    office: set.office ?? undefined,
    live: current.find(({ state }) => state === 'live'),
    open: current.find(({ state }) => state === 'draft' || state === 'submitted'),
  };
}

export function stepOf(row: StepRow): weights.WeightStep {
  const { before, after } = weights.weightStep.pick({ before: true, after: true }).parse({
    before: row.before ?? undefined,
    after: row.after,
  });
  return {
    id: `step-${row.seq}`,
    versionId: row.versionId,
    number: row.version.number,
    kind: weights.weightStepKind.parse(row.kind),
    actor: actorRef.parse(row.actor),
    at: row.at.toISOString(),
    note: row.note,
    before,
    after,
    evaluation: evaluationOf(row.evaluation),
    overrideNote: row.overrideNote ?? undefined,
  };
}

function evaluationOf(row: VersionRow['evaluation']): weights.WeightVersion['evaluation'] {
  if (row === null) return undefined;
  const failed = row.failed.map((key) => weights.guardRailKey.parse(key));
  return { id: row.id, at: row.at.toISOString(), failed };
}
