import {
  conflict,
  type MessageContext,
  type Operation,
  type OutputOf,
  type ParsedInputOf,
  refOf,
  type weights,
} from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import { runOnce } from '@queqiao/messaging';
import type { Prisma, Tx } from '../../prisma.js';
import type { WeightContent } from '../../ranking/scoring/live-weights.rows.js';
import { checkDraft, checkScope } from './weight-checks.js';
import { addVersion, type StepSignature } from './weight-versions.rows.js';
import { setIdOf } from './weights.rows.js';

interface NewDraft extends weights.WeightScope, WeightContent {
  readonly learned?: weights.LearnedWeights;
}

/** One change of a city's weights at a time: each is checked against the others. */
export function changeWeights<R extends Operation>(
  prisma: Prisma,
  contract: R,
  input: ParsedInputOf<R>,
  context: MessageContext,
  work: (tx: Tx) => Promise<OutputOf<R>>,
): Promise<OutputOf<R>> {
  return runOnce(prisma, contract, input, context, async (tx: Tx) => {
    await lockIds(tx, 'weight_set', [context.city]);
    return work(tx);
  });
}

export function signedBy({ actor }: MessageContext, note: string): StepSignature {
  return { actor: refOf(actor), note, at: new Date() };
}

/** Throws `conflict` while another version of the scope is open. */
export async function startDraft(
  tx: Tx,
  input: NewDraft,
  city: string,
  signature: StepSignature,
): Promise<weights.WeightVersion> {
  await checkScope(tx, input, city);
  await checkDraft(tx, input, city);
  const { pair, targetId, office, ...content } = input;
  const id = setIdOf(city, input);
  const set = await tx.weightSet.upsert({ where: { id }, create: { id, city, pair, targetId, office }, update: {} });
  const open = await tx.weightVersion.findFirst({ where: { setId: id, state: { in: ['draft', 'submitted'] } } });
  if (open !== null)
    throw conflict('pair', 'one-open-version', {
      zh: `该范围已有未完成的版本 ${open.id}，请先发布或驳回`,
      en: `Version ${open.id} of this scope is still open; publish or reject it first`,
    });
  return addVersion(tx, set, { kind: 'draft', state: 'draft', ...content }, signature);
}
