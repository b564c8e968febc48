/** Two ranked lists side by side; ids stand in the order of the new list, those that left in the order of the old one. */
export interface ListChanges {
  readonly entered: string[];
  readonly left: string[];
  /** Those in both lists at another rank; ranks count from 1. */
  readonly moved: { readonly id: string; readonly from: number; readonly to: number }[];
}

/** Who entered, left and moved between two lists of distinct ids, best first. */
export function compareLists(before: readonly string[], after: readonly string[]): ListChanges {
  const was = ranksOf(before);
  const is = ranksOf(after);
  return {
    entered: after.filter((id) => !was.has(id)),
    left: before.filter((id) => !is.has(id)),
    moved: after.flatMap((id, index) => {
      const from = was.get(id);
      return from === undefined || from === index + 1 ? [] : [{ id, from, to: index + 1 }];
    }),
  };
}

/** The share of the first `k` that two lists have in common, 0–1; of the longer list's length where both are shorter. Two empty lists agree. */
export function overlapAt(k: number, a: readonly string[], b: readonly string[]): number {
  const depth = Math.min(k, Math.max(a.length, b.length));
  if (depth === 0) return 1;
  const first = new Set(a.slice(0, depth));
  return b.slice(0, depth).filter((id) => first.has(id)).length / depth;
}

/**
 * Rank-biased overlap, extrapolated: how alike two ranked lists are, 0 (nothing in common) to 1 (the same), the first
 * places counting most. `p` (between 0 and 1) is how likely a reader goes on to the next place: at 0.9 the first ten
 * hold about 86 % of the weight. Lists may differ in length. RBO_EXT, equation 32 of Webber, Moffat and Zobel, "A
 * similarity measure for indefinite rankings", ACM TOIS 28(4), 2010.
 */
export function rankBiasedOverlap(a: readonly string[], b: readonly string[], p = 0.9): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length === 0) return 1;
  if (short.length === 0) return 0;
  const common = commonUpTo(short, long);
  const inShort = common[short.length - 1] ?? 0;
  const inLong = common[long.length - 1] ?? 0;
  let sum = 0;
  common.forEach((shared, index) => {
    const depth = index + 1;
    // Below its end, the short list is taken to go on agreeing as it did down to there.
    const assumed = depth > short.length ? (inShort * (depth - short.length)) / short.length : 0;
    sum += ((shared + assumed) / depth) * p ** depth;
  });
  const tail = (inLong - inShort) / long.length + inShort / short.length;
  // Rounding may carry two equal lists a hair over 1.
  return Math.min(1, ((1 - p) / p) * sum + tail * p ** long.length);
}

/** How many ids the lists have in common down to each depth of the longer one. */
function commonUpTo(short: readonly string[], long: readonly string[]): number[] {
  const seen = new Set<string>();
  let shared = 0;
  return long.map((id, index) => {
    for (const one of index < short.length ? [id, short[index] as string] : [id]) {
      if (seen.has(one)) shared += 1;
      else seen.add(one);
    }
    return shared;
  });
}

function ranksOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index + 1]));
}
