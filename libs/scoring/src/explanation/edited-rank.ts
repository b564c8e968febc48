import { valueAt } from '../factors/factor.js';
import { addUp } from '../ranking/weighing.js';
import type { Profile } from '../store/profile.js';
import { EditedText } from './edited-text.js';
import { rankOf, type Standings, scoreOf, standingsOf, withoutVetoed } from './standings.js';

/** How much a score may change when one more candidate has a word and the word becomes less rare. */
const SLACK = 0.001;

export interface Edited {
  readonly row: number;
  readonly own: Profile;
  readonly profile: Profile;
  readonly values: readonly number[];
}

/** The rank that a row would have with an edited profile stored; undefined when it is not in the top ten. */
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

function rankWithText({ row, profile, values }: Edited, standings: Standings): number | undefined {
  const { store, weighed, target, context } = standings;
  const score = scoreOf(values, weighed);
  // Ranking everybody again is expensive: skip a word that does not help even by itself.
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

/** One more deal changes the average of all deals, so everybody is ranked again. */
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
  const row = others.find(profile.id, target.city) ?? 0;
  return rankOf(row, rescored.scores[row] ?? 0, rescored);
}

function tenthOf({ scores, last }: Standings): number {
  return last === undefined ? 0 : (scores[last] ?? 0);
}
