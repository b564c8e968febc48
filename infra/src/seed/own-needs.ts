import {
  type Actor,
  type AddressedOperation,
  AppError,
  enterprises,
  type InputOf,
  type MessageContext,
  type OutputOf,
} from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { z } from 'zod';
import { readJson } from './files.js';

const ownNeeds = z.array(
  z.strictObject({
    city: z.string(),
    represents: z.string(),
    /** The reason with which an officer gave it back. */
    returned: z.string().optional(),
    need: z.looseObject({ id: z.string() }),
  }),
);
type OwnNeed = z.output<typeof ownNeeds>[number];

const officer: Actor = { id: 'sample-officer', name: '示例专员', kind: 'person', roles: ['promotion-officer'] };
const maker = (represents: string): Actor => ({
  id: 'sample-enterprise',
  name: '示例企业联系人',
  kind: 'person',
  roles: ['enterprise'],
  represents,
});

/**
 * Hands in needs as the enterprise of the sample would, so that its screens and those of officers are not empty. What
 * became of them since stays: each step is taken once.
 */
export async function handInOwnNeeds(bus: Bus): Promise<void> {
  for (const own of ownNeeds.parse(await readJson('own-needs.json'))) await handIn(bus, own);
}

async function handIn(bus: Bus, { city, represents, returned, need }: OwnNeed): Promise<void> {
  const ask = <O extends AddressedOperation>(operation: O, input: InputOf<O>, actor: Actor): Promise<OutputOf<O>> => {
    const idempotencyKey = `seed ${operation.name} ${need.id}`;
    return bus.request(operation, input, { city, actor, requestId: 'seed', idempotencyKey } satisfies MessageContext);
  };
  const { id } = need;
  try {
    await ask(enterprises.registerNeed, enterprises.needInput.parse(need), maker(represents));
  } catch (error) {
    // Loaded so long ago that its key is forgotten.
    if (error instanceof AppError && error.details.some(({ rule }) => rule === 'unique')) return;
    throw error;
  }
  await ask(enterprises.submitNeed, { id }, maker(represents));
  if (returned !== undefined) await ask(enterprises.returnNeed, { id, reason: returned }, officer);
}
