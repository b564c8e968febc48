import { type OutputOf, weights } from '@queqiao/contracts';
import { type CityApi, Refused } from '../../installation/city-api.js';

const PAIR = 'need:funding>investor';
// The administrator submits weights, and nobody may approve their own.
const SECOND_PERSON = { as: 'sample-approver' } as const;
const EQUAL = 10;
const NOTE = 'Replay of past rounds';

export type Learning =
  /** `why`: too few decisions, or no sure gain. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'published'; readonly learned: weights.LearnedWeights; readonly overruled: readonly string[] };

/** Learns weights from the city's decisions, then submits and publishes them as two people would, overruling guard-rails with a note. */
export async function learnAndPublish(api: CityApi): Promise<Learning> {
  const proposed = await proposalOf(api);
  if (proposed instanceof Refused) return { kind: 'refused', why: proposed.message };
  const { learned, version } = proposed;
  return { kind: 'published', learned, overruled: await submitAndPublish(api, version) };
}

const REFUSALS = ['fewest-decisions', 'sure-gain'];

async function proposalOf(api: CityApi): Promise<OutputOf<typeof weights.proposeWeights> | Refused> {
  try {
    return await api.call(weights.proposeWeights, { pair: PAIR });
  } catch (error) {
    if (error instanceof Refused && error.rules.some((rule) => REFUSALS.includes(rule))) return error;
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
