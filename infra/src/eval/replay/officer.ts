import type { matching } from '@queqiao/contracts';

/** A suggestion as far as an officer who decides by the outcome needs it. */
export type Listed = Pick<matching.Suggestion, 'id'> & {
  readonly candidate: Pick<matching.Suggestion['candidate'], 'id'>;
};

/** For each one accepted so many are rejected. */
const REJECTED = 2;

/**
 * What an officer who knew the outcome would say to a list: yes to those who came, no to some others, drawn at random from the
 * whole list. Were only those rejected that stand above one who came, every no would be to a candidate that the present weights
 * like better, and all that could be learned is to do the contrary. Investors that hold a part already are passed over.
 * Nothing is said where nobody who came is listed: nothing then tells the good from the bad.
 */
export function decisionsOn(
  list: readonly Listed[],
  came: ReadonlySet<string>,
  backers: ReadonlySet<string>,
  random: () => number,
) {
  const read = list.filter(({ candidate }) => !backers.has(candidate.id));
  const accepted = read.filter(({ candidate }) => came.has(candidate.id));
  const others = read.filter(({ candidate }) => !came.has(candidate.id));
  // Which reason stands with a verdict changes nothing that is learned.
  const yes = { verdict: 'accept', reason: 'good-fit' } as const;
  const no = { verdict: 'reject', reason: 'wrong-industry' } as const;
  return [
    ...accepted.map(({ id }) => ({ suggestionId: id, ...yes })),
    ...drawn(others, REJECTED * accepted.length, random).map(({ id }) => ({ suggestionId: id, ...no })),
  ];
}

/** `count` of the items in a random order, or all where there are fewer. */
export function drawn<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = [...items];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) taken.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return taken;
}
