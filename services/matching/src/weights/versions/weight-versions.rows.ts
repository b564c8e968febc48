import { type ActorRef, actorRef, notFound, weights } from '@queqiao/contracts';
import type { WeightSet } from '../../generated/client.js';
import type { Tx } from '../../prisma.js';
import { versionIdOf, versionOf, withScope } from './weights.rows.js';

export interface StepSignature {
  readonly actor: ActorRef;
  readonly at: Date;
  readonly note: string;
}

/** What a step relied on, and why it was taken although a guard-rail failed. */
interface Grounds {
  readonly evaluationId?: string | undefined;
  readonly overrideNote?: string | undefined;
}

interface StepContent extends Grounds {
  readonly kind: weights.WeightStepKind;
  readonly state: weights.WeightState;
  readonly weights: weights.Overrides;
  readonly caps: weights.GroupCaps;
  readonly learned?: weights.LearnedWeights | undefined;
}

/** A version of the city; throws `not_found` where there is none. */
export async function findVersion(tx: Pick<Tx, 'weightVersion'>, id: string, city: string) {
  const row = await tx.weightVersion.findFirst({ where: { id, city }, include: withScope });
  if (row === null) throw notFound('id', id);
  return versionOf(row);
}

/** Stores the next version of a scope, and the step that made it. */
export async function addVersion(
  tx: Tx,
  set: WeightSet,
  { kind, state, weights: overrides, caps, learned }: StepContent,
  signature: StepSignature,
): Promise<weights.WeightVersion> {
  const last = await tx.weightVersion.aggregate({ where: { setId: set.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const { actor, at, note } = signature;
  const row = await tx.weightVersion.create({
    data: {
      id: versionIdOf(set.id, number),
      city: set.city,
      setId: set.id,
      number,
      state,
      weights: overrides,
      caps,
      author: actor,
      note,
      createdAt: at,
      ...(learned !== undefined && { learned }),
      ...(state === 'live' && { publishedAt: at, publishedBy: actor }),
    },
    include: withScope,
  });
  const added = versionOf(row);
  await record(tx, kind, undefined, added, signature, {});
  return added;
}

/** Changes the state of a version, or the words of a draft, and records the step. */
export async function writeVersion(
  tx: Tx,
  before: weights.WeightVersion,
  { kind, state, weights: overrides = before.weights, caps = before.caps, ...grounds }: VersionChange,
  signature: StepSignature,
): Promise<weights.WeightVersion> {
  const row = await tx.weightVersion.update({
    where: { id: before.id },
    data: {
      state,
      weights: overrides,
      caps,
      version: { increment: 1 },
      ...given(grounds),
      ...(state === 'live' && { publishedAt: signature.at, publishedBy: signature.actor }),
    },
    include: withScope,
  });
  const after = versionOf(row);
  await record(tx, kind, before, after, signature, grounds);
  return after;
}

type VersionChange = Pick<StepContent, 'kind' | 'state'> & Partial<Omit<StepContent, 'learned'>>;

/** The ids of everybody who had a hand in a version before it was evaluated. */
export async function whoWrote(tx: Tx, versionId: string): Promise<ReadonlySet<string>> {
  const kinds: weights.WeightStepKind[] = ['draft', 'edit', 'submit'];
  const steps = await tx.weightStep.findMany({ where: { versionId, kind: { in: kinds } }, select: { actor: true } });
  return new Set(steps.map(({ actor }) => actorRef.parse(actor).id));
}

async function record(
  tx: Tx,
  kind: weights.WeightStepKind,
  before: weights.WeightVersion | undefined,
  after: weights.WeightVersion,
  signature: StepSignature,
  grounds: Grounds,
): Promise<void> {
  const shot = ({ state, weights: own, caps }: weights.WeightVersion) => ({ state, weights: own, caps });
  const { city, setId, id: versionId } = after;
  await tx.weightStep.create({
    data: {
      city,
      setId,
      versionId,
      kind,
      ...signature,
      ...(before && { before: shot(before) }),
      after: shot(after),
      ...given(grounds),
    },
  });
}

/** Only what is named: a step that relies on nothing leaves what an earlier one relied on. */
function given({ evaluationId, overrideNote }: Grounds) {
  return {
    ...(evaluationId !== undefined && { evaluationId }),
    ...(overrideNote !== undefined && { overrideNote }),
  };
}
