import type { matching } from '@queqiao/contracts';

export type Listed = Pick<matching.Suggestion, 'id'> & {
  readonly candidate: Pick<matching.Suggestion['candidate'], 'id'>;
};

/** Rejected suggestions for each accepted one. */
const REJECTED = 2;

/**
 * Decisions of an officer who knows the outcome: accepts who came and rejects others at random from the whole list.
 * Rejecting only those above the accepted would teach to reverse the present weights. Earlier investors are skipped.
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
  // Learning ignores the reason.
  const yes = { verdict: 'accept', reason: 'good-fit' } as const;
  const no = { verdict: 'reject', reason: 'wrong-industry' } as const;
  return [
    ...accepted.map(({ id }) => ({ suggestionId: id, ...yes })),
    ...drawn(others, REJECTED * accepted.length, random).map(({ id }) => ({ suggestionId: id, ...no })),
  ];
}

/** Up to `count` items, drawn without repetition. */
export function drawn<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = [...items];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) taken.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return taken;
}
