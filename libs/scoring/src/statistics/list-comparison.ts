export interface ListChanges {
  readonly entered: string[];
  readonly left: string[];
  /** Ranks start at 1. */
  readonly moved: { readonly id: string; readonly from: number; readonly to: number }[];
}

/** Who entered (in new order), left (in old order) and moved between two lists of distinct ids. */
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

/** The share of the first `k` that two lists have in common, 0–1; 1 for two empty lists. */
export function overlapAt(k: number, a: readonly string[], b: readonly string[]): number {
  const depth = Math.min(k, Math.max(a.length, b.length));
  if (depth === 0) return 1;
  const first = new Set(a.slice(0, depth));
  return b.slice(0, depth).filter((id) => first.has(id)).length / depth;
}

/**
 * Rank-biased overlap, 0–1; `p` is the chance that a reader goes on to the next place. RBO_EXT, equation 32 of Webber,
 * Moffat and Zobel, "A similarity measure for indefinite rankings", ACM TOIS 28(4), 2010.
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
    // Below its end, the short list is assumed to agree as before.
    const assumed = depth > short.length ? (inShort * (depth - short.length)) / short.length : 0;
    sum += ((shared + assumed) / depth) * p ** depth;
  });
  const tail = (inLong - inShort) / long.length + inShort / short.length;
  // Rounding may give a little over 1.
  return Math.min(1, ((1 - p) / p) * sum + tail * p ** long.length);
}

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
