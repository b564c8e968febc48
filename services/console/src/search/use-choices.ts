import { searches } from '@queqiao/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query } from '../api/operations';
import { type Act, actsFor } from './acts';

/** Something that a search offers. */
export type Choice =
  | { readonly key: string; readonly act: Act }
  | { readonly key: string; readonly found: searches.Found };

/** As the contract takes it. */
const LONGEST = 200;
const MOST_FOUND = 20;
/** Acts beside what was found. */
const MOST_ACTS = 3;

/** What a text may mean: acts first, as there are few; all acts while nothing is typed. */
export function useChoices(city: string, text: string, acts: readonly Act[]) {
  const asked = text.trim().slice(0, LONGEST);
  const answer = useQuery({
    ...query(city, searches.find, { text: asked, limit: MOST_FOUND }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const found = asked === '' ? [] : (answer.data?.items ?? []);
  const fitting = asked === '' ? acts : actsFor(acts, asked).slice(0, MOST_ACTS);
  const choices: Choice[] = [
    ...fitting.map((act) => ({ key: act.id, act })),
    ...found.map((one) => ({ key: `${one.kind}-${one.id}`, found: one })),
  ];
  return { asked, answer, choices };
}
