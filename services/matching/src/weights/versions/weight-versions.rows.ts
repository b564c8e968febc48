import { type ActorRef, actorRef, orNotFound, type weights } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import type { WeightSet } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';
import type { WeightContent } from '../../ranking/scoring/live-weights.rows.js';
import { versionIdOf, versionOf, withScope } from './weights.rows.js';

export interface StepSignature {
  readonly actor: ActorRef;
  readonly at: Date;
  readonly note: string;
}

interface Grounds {
  readonly evaluationId?: string;
  readonly overrideNote?: string;
}

interface StepContent extends WeightContent {
  readonly kind: weights.WeightStepKind;
  readonly state: weights.WeightState;
}

/** Throws `not_found`. */
export async function findVersion(tx: Pick<Tx, 'weightVersion'>, id: string, city: string) {
  const row = await tx.weightVersion.findFirst({ where: { id, city }, include: withScope });
  return versionOf(orNotFound(row, 'id', id));
}

export async function addVersion(
  tx: Tx,
  set: WeightSet,
  { kind, ...content }: StepContent & { readonly learned?: weights.LearnedWeights },
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
      ...content,
      author: actor,
      note,
      createdAt: at,
      ...(content.state === 'live' && { publishedAt: at, publishedBy: actor }),
    },
    include: withScope,
  });
  const added = versionOf(row);
  await record(tx, kind, undefined, added, signature, {});
  return added;
}

export async function writeVersion(
  tx: Tx,
  before: weights.WeightVersion,
  { kind, ...change }: Pick<StepContent, 'kind' | 'state'> & Partial<WeightContent> & Grounds,
  signature: StepSignature,
): Promise<weights.WeightVersion> {
  keepBefore(tx, before);
  const row = await tx.weightVersion.update({
    where: { id: before.id },
    data: {
      ...change,
      version: { increment: 1 },
      ...(change.state === 'live' && { publishedAt: signature.at, publishedBy: signature.actor }),
    },
    include: withScope,
  });
  const after = versionOf(row);
  await record(tx, kind, before, after, signature, change);
  return after;
}

/** The last moment up to which decisions taught the version, or weights of its pair kind that ever went live. */
export async function learnedUntil(tx: Prisma | Tx, { id, city, pair }: weights.WeightVersion) {
  const [row] = await tx.$queryRaw<{ until: Date | null }[]>`
    SELECT max((v.learned->>'learnedAt')::timestamptz) AS until
    FROM weight_version v JOIN weight_set s ON s.id = v.set_id
    WHERE v.city = ${city} AND s.pair = ${pair} AND (v.published_at IS NOT NULL OR v.id = ${id})`;
  return row?.until ?? undefined;
}

/** Authors: their ids, for the second-person check. */
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
  { evaluationId, overrideNote }: Grounds,
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
      before: before && shot(before),
      after: shot(after),
      evaluationId,
      overrideNote,
    },
  });
}
