import { type MessageContext, type Operation, type OutputOf, type ParsedInputOf, refOf } from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import { runOnce } from '@queqiao/messaging';
import type { Prisma, Tx } from '../../prisma.js';
import type { StepSignature } from './weight-versions.rows.js';

/** One change of a city's weights at a time: each is checked against what the others left. */
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
