import { type OutputOf, weights } from '@queqiao/contracts';
import { type CityApi, Refused } from '../../installation/city-api.js';

const PAIR = 'need:funding>investor';
// The sample officer submits weights, and nobody may approve their own.
const SECOND_PERSON = { actor: 'sample-admin' } as const;
const EQUAL = 10;
const NOTE = 'Replay of past rounds';

export type Learning =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'dismissed'; readonly learned: weights.LearnedWeights }
  | { readonly kind: 'published'; readonly learned: weights.LearnedWeights; readonly overruled: readonly string[] };

/**
 * Learns weights from the city's decisions, then submits and publishes them as two people would. Dismisses a draft whose
 * expected gain may be zero; overrules guard-rails with a note.
 */
export async function learnAndPublish(api: CityApi): Promise<Learning> {
  const proposed = await proposalOf(api);
  if (proposed === undefined) return { kind: 'too-few' };
  const { learned, version } = proposed;
  if (learned.expectedGain.low <= 0) {
    await api.call(weights.rejectWeights, { id: version.id, note: NOTE }, SECOND_PERSON);
    return { kind: 'dismissed', learned };
  }
  return { kind: 'published', learned, overruled: await submitAndPublish(api, version) };
}

async function proposalOf(api: CityApi): Promise<OutputOf<typeof weights.proposeWeights> | undefined> {
  try {
    return await api.call(weights.proposeWeights, { pair: PAIR });
  } catch (error) {
    if (error instanceof Refused && error.rules.includes('fewest-decisions')) return undefined;
    throw error;
  }
}

/** Publishes equal weights, as a city without past decisions might. */
export async function publishEqual(api: CityApi): Promise<void> {
  const { items } = await api.call(weights.getEffectiveWeights, { pair: PAIR });
  const equal = Object.fromEntries(items.flatMap((item) => item.weights.map(({ factor }) => [factor, EQUAL])));
  await submitAndPublish(api, await api.call(weights.draftWeights, { pair: PAIR, weights: equal, note: NOTE }));
}

/** Returns the guard-rails that were overruled. */
async function submitAndPublish(api: CityApi, { id, version }: weights.WeightVersion): Promise<readonly string[]> {
  await api.call(weights.submitWeights, { id, version });
  try {
    await api.call(weights.publishWeights, { id, note: NOTE }, SECOND_PERSON);
    return [];
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
    await api.call(weights.publishWeights, { id, note: NOTE, overrideNote: NOTE }, SECOND_PERSON);
    return error.rules;
  }
}
