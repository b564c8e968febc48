import { type OutputOf, weights } from '@queqiao/contracts';
import { type CityApi, Refused } from './city-api.js';

const PAIR = 'need:funding>investor';
/** Who hands learned weights in is the sample officer; nobody approves their own. */
const SECOND_PERSON = '示例管理员';
const EQUAL = 10;
const NOTE = 'Replay of past rounds';

/** What came of asking for weights learned from the decisions so far. */
export type Learning =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'dismissed'; readonly learned: weights.LearnedWeights }
  | { readonly kind: 'published'; readonly learned: weights.LearnedWeights; readonly overruled: string[] };

/**
 * Has weights learned from the city's decisions and, where they are expected to help, makes them live on the way that everybody
 * goes: propose, submit, and publish in the name of a second person. As a careful person would, dismisses a draft whose expected
 * gain may as well be none. Where guard-rails speak against it, it is published with a note and the rails are named.
 */
export async function learnAndPublish(api: CityApi): Promise<Learning> {
  const proposed = await proposalOf(api);
  if (proposed === undefined) return { kind: 'too-few' };
  const { learned } = proposed;
  const place = `weights/versions/${proposed.version.id}`;
  if (learned.expectedGain.low <= 0) {
    await api.ask('POST', `${place}/rejection`, weights.weightVersion, { note: NOTE }, SECOND_PERSON);
    return { kind: 'dismissed', learned };
  }
  await api.ask('POST', `${place}/submission`, weights.weightVersion, { version: proposed.version.version });
  const overruled = await publish(api, `${place}/publication`);
  return { kind: 'published', learned, overruled };
}

async function proposalOf(api: CityApi): Promise<OutputOf<typeof weights.proposeWeights> | undefined> {
  try {
    return await api.ask('POST', 'weights/proposals', weights.proposeWeights.output, { pair: PAIR });
  } catch (error) {
    if (error instanceof Refused && error.rules.includes('fewest-decisions')) return undefined;
    throw error;
  }
}

/** Makes all weights equal: where a city may start that has no past rounds to go by. */
export async function publishEqual(api: CityApi): Promise<void> {
  const effective = `weights/effective?pair=${encodeURIComponent(PAIR)}`;
  const { items } = await api.ask('GET', effective, weights.getEffectiveWeights.output);
  const equal = Object.fromEntries(items.flatMap((item) => item.weights.map(({ factor }) => [factor, EQUAL])));
  const draft = { pair: PAIR, weights: equal, note: NOTE };
  const { id, version } = await api.ask('POST', 'weights/versions', weights.weightVersion, draft);
  await api.ask('POST', `weights/versions/${id}/submission`, weights.weightVersion, { version });
  await publish(api, `weights/versions/${id}/publication`);
}

/** Returns the guard-rails that were overruled. */
async function publish(api: CityApi, place: string): Promise<string[]> {
  try {
    await api.ask('POST', place, weights.weightVersion, { note: NOTE }, SECOND_PERSON);
    return [];
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
    await api.ask('POST', place, weights.weightVersion, { note: NOTE, overrideNote: NOTE }, SECOND_PERSON);
    return [...error.rules];
  }
}
