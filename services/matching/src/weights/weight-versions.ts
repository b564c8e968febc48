import { weights } from '@queqiao/contracts';
import type { WeightSet } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { versionIdOf, versionOf } from './weights.rows.js';

/** Who takes a step, when, and why. */
export interface Told {
  readonly actor: string;
  readonly at: Date;
  readonly reason: string;
}

interface Change {
  readonly kind: weights.WeightStepKind;
  readonly state: weights.WeightState;
  readonly weights: weights.Overrides;
}

/** Stores the next version of a scope, and the step that made it. */
export async function addVersion(
  tx: Tx,
  set: WeightSet,
  { kind, state, weights: overrides }: Change,
  told: Told,
): Promise<weights.WeightVersion> {
  const last = await tx.weightVersion.aggregate({ where: { setId: set.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { actor, at, reason } = told;
  const row = await tx.weightVersion.create({
    data: {
      id: versionIdOf(set.id, number),
      city: set.city,
      setId: set.id,
      number,
      state,
      weights: overrides,
      author: actor,
      reason,
      createdAt: at,
      ...(state === 'live' && { publishedAt: at, publishedBy: actor }),
    },
    include: { set: true },
  });
  const added = versionOf(row);
  await record(tx, kind, undefined, added, told);
  return added;
}

/** Changes the state of a version, or the weights of a draft, and records the step. */
export async function writeVersion(
  tx: Tx,
  before: weights.WeightVersion,
  { kind, state, weights: overrides = before.weights }: Omit<Change, 'weights'> & Partial<Change>,
  told: Told,
): Promise<weights.WeightVersion> {
  const row = await tx.weightVersion.update({
    where: { id: before.id },
    data: {
      state,
      weights: overrides,
      version: { increment: 1 },
      ...(state === 'live' && { publishedAt: told.at, publishedBy: told.actor }),
    },
    include: { set: true },
  });
  const after = versionOf(row);
  await record(tx, kind, before, after, told);
  return after;
}

/** Everybody who had a hand in a version before it was judged. */
export async function whoWrote(tx: Tx, versionId: string): Promise<ReadonlySet<string>> {
  const kinds: weights.WeightStepKind[] = ['draft', 'edit', 'submit'];
  const steps = await tx.weightStep.findMany({ where: { versionId, kind: { in: kinds } }, select: { actor: true } });
  return new Set(steps.map(({ actor }) => actor));
}

async function record(
  tx: Tx,
  kind: weights.WeightStepKind,
  before: weights.WeightVersion | undefined,
  after: weights.WeightVersion,
  told: Told,
): Promise<void> {
  const shot = ({ state, weights: overrides }: weights.WeightVersion) => ({ state, weights: overrides });
  const { city, setId, id: versionId } = after;
  await tx.weightStep.create({
    data: { city, setId, versionId, kind, ...told, ...(before && { before: shot(before) }), after: shot(after) },
  });
}
