import { valueAt } from '../factors/factor.js';
import { addUp } from '../ranking/weighing.js';
import type { Profile } from '../store/profile.js';
import { EditedText } from './edited-text.js';
import { rankOf, type Standings, scoreOf, standingsOf, withoutVetoed } from './standings.js';

/** By how much a score may be off that was found with words as rare as today, when one more candidate has a word. */
const SLACK = 0.001;

/** A row of a list with its profile as it is and as it would be, and the values that the factors make of it then. */
export interface Edited {
  readonly row: number;
  readonly own: Profile;
  readonly profile: Profile;
  readonly values: readonly number[];
}

/**
 * The rank with an edited profile exactly as if it had been stored, among everybody else as they would stand then; undefined
 * where it is not in the top ten.
 */
export function rankEdited(edited: Edited, standings: Standings): number | undefined {
  const { own, profile } = edited;
  if (profile.deals !== own.deals) return rankWithDeals(edited, standings);
  const hasText = standings.weighed.some(({ factor }) => factor.reads === 'text');
  return hasText && profile.passages !== own.passages
    ? rankWithText(edited, standings)
    : rankByItself(edited, standings);
}

function rankByItself({ row, values }: Edited, standings: Standings): number | undefined {
  const score = scoreOf(values, standings.weighed);
  return score < tenthOf(standings) ? undefined : rankOf(row, score, standings);
}

/** One more candidate with a word makes the word count less for all who have it. */
function rankWithText({ row, profile, values }: Edited, standings: Standings): number | undefined {
  const { store, weighed, target, context } = standings;
  const score = scoreOf(values, weighed);
  // Ranking everybody again is expensive, so a word that does not even help by itself is skipped.
  if (score < tenthOf(standings) - SLACK || score <= (standings.scores[row] ?? 0)) return undefined;
  const text = new EditedText(store.text, row, profile.passages);
  const edited = { ...context, text, usage: text };
  const rescored = weighed.map((one) =>
    one.factor.reads === 'text' ? { ...one, prepared: one.factor.prepare(target, edited) ?? one.prepared } : one,
  );
  const exact = rescored.map(({ factor, prepared }, i) =>
    factor.reads === 'text' ? valueAt(prepared, row) : (values[i] ?? Number.NaN),
  );
  const scores = withoutVetoed(addUp(store.rows, rescored), standings);
  return rankOf(row, scoreOf(exact, rescored), { store, scores });
}

/** One more deal changes what is usual among all deals, so everybody is ranked again. */
function rankWithDeals({ row: own, profile, values }: Edited, standings: Standings): number | undefined {
  const { store, context, target, weights, options, weighed } = standings;
  const best = values.map((value, i) => (weighed[i]?.factor.reads === 'deals' ? 1 : value));
  if (scoreOf(best, weighed) < tenthOf(standings)) return undefined;
  const catalogue = context.catalogue.emptied();
  const others = catalogue.store(profile.kind);
  for (let row = 0; row < store.rows; row++)
    if (store.isLive(row)) others.push(row === own ? profile : store.profileAt(row));
  const { prepared: _, ...anyCatalogue } = options;
  const rescored = standingsOf(catalogue, target, profile.kind, weights, anyCatalogue);
  const row = others.find(profile.id) ?? 0;
  return rankOf(row, rescored.scores[row] ?? 0, rescored);
}

function tenthOf({ scores, last }: Standings): number {
  return last === undefined ? 0 : (scores[last] ?? 0);
}
