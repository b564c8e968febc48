import type { matching, ParsedInputOf } from '@queqiao/contracts';

type Asked = Pick<ParsedInputOf<typeof matching.listSuggestions>, 'signalSince' | 'order'>;

export function isBySignals({ signalSince, order }: Asked): boolean {
  return signalSince !== undefined || order === 'signal';
}

/** Those with news, the newest signal first where asked; equal dates stay in their order. */
export function bySignals(
  list: readonly matching.Suggestion[],
  { signalSince, order }: Asked,
): readonly matching.Suggestion[] {
  const news = signalSince === undefined ? list : list.filter(({ signal }) => isAfter(signal?.enteredAt, signalSince));
  if (order === 'rank') return news;
  return news.toSorted((a, b) => compare(dateOf(b), dateOf(a)));
}

function isAfter(known: string | undefined, since: string): boolean {
  return known !== undefined && Date.parse(known) > Date.parse(since);
}

/** Before all dates where there is no signal. */
function dateOf({ signal }: matching.Suggestion): string {
  return signal?.date ?? '';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
