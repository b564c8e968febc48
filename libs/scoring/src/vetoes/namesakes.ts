import type { CandidateStore } from '../store/candidate-store.js';

/**
 * Rows with a name that a record of the city's own has as well: the city knows better whom it means, and what the shared
 * records name twice is their matter. The one that stays is not gone, rather the city's own, and has the smallest id.
 */
export function hiddenNamesakes(
  store: CandidateStore,
  city: string,
  isGone: (row: number) => boolean,
): ReadonlySet<number> {
  const corrected = store.rowsCorrectedBy(city);
  const isSeen = (row: number) => {
    const of = store.city.at(row) ?? '*';
    return store.isLive(row) && (of === '*' || of === city) && !corrected.has(row);
  };
  const hidden = new Set<number>();
  for (const rows of sharedNames(store)) {
    const seen = rows.filter(isSeen);
    if (!seen.some((row) => store.city.at(row) === city)) continue;
    const [, ...others] = seen
      .map((row) => ({
        row,
        key: [isGone(row) ? 1 : 0, store.city.at(row) === city ? 0 : 1, store.idOf(row)].join(' '),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { row } of others) hidden.add(row);
  }
  return hidden;
}

/** Rows by name, of the names that several rows have, dead ones included. */
function sharedNames(store: CandidateStore): Iterable<number[]> {
  const names = store.body.view();
  const counts = new Uint32Array(store.body.dictionary.size);
  for (let row = 0; row < names.length; row++)
    counts[names[row] as number] = (counts[names[row] as number] as number) + 1;
  const rows = new Map<number, number[]>();
  for (let row = 0; row < names.length; row++) {
    const name = names[row] as number;
    if (name === 0 || (counts[name] as number) < 2) continue;
    const of = rows.get(name);
    if (of === undefined) rows.set(name, [row]);
    else of.push(row);
  }
  return rows.values();
}
