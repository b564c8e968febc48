import type { matching } from '@queqiao/contracts';
import type { CandidateState, FoundChange, ListedChange } from './listed-change.js';
import { newFunding } from './new-funding.js';
import { newNeed } from './new-need.js';
import { newProduct } from './new-product.js';
import { newWeights } from './new-weights.js';

/** The first that applies is named. */
const listedChanges: readonly ListedChange[] = [newNeed, newFunding, newProduct, newWeights];

export type RememberedFacts = Readonly<Partial<Record<matching.ReturnCause, readonly string[]>>>;

export function factsToRemember(candidate: CandidateState): RememberedFacts {
  return Object.fromEntries(listedChanges.map(({ key, remember }) => [key, remember(candidate)]));
}

/** The change since the rejection. Kinds that were not remembered then cannot be compared. */
export function changeSince(
  facts: RememberedFacts,
  candidate: CandidateState,
  allowed: ReadonlySet<matching.ReturnCause>,
): (FoundChange & { because: matching.ReturnCause }) | undefined {
  for (const { key, optional, since } of listedChanges) {
    const remembered = facts[key];
    if (remembered === undefined || (optional && !allowed.has(key))) continue;
    const found = since(remembered, candidate);
    if (found !== undefined) return { because: key, ...found };
  }
  return undefined;
}
