/** What one list is worth, each 0–1 where nothing else is said. */
export interface ListQuality {
  /** How many relevant ones are among the first ten: not a share, but 0–10. */
  readonly found10: number;
  /** Share of the relevant ones among the first ten. */
  readonly recall10: number;
  readonly recall50: number;
  /** Discounted cumulative gain of the first ten over the best possible (Järvelin & Kekäläinen 2002), relevance 0 or 1. */
  readonly ndcg10: number;
  /** 1 / rank of the first relevant one, 0 without any. */
  readonly reciprocalRank: number;
  /** 1 when any relevant one is among the first ten. */
  readonly hit10: number;
}

/** Judges a list, best first and without repetitions, by the set of relevant ids. The set must not be empty. */
export function judge(ranked: readonly string[], relevant: ReadonlySet<string>): ListQuality {
  const positions = ranked.flatMap((id, position) => (relevant.has(id) ? [position] : []));
  const among = (first: number) => positions.filter((position) => position < first);
  const [best] = positions;
  return {
    found10: among(10).length,
    recall10: among(10).length / relevant.size,
    recall50: among(50).length / relevant.size,
    ndcg10: gain(among(10)) / gain(Array.from({ length: Math.min(10, relevant.size) }, (_, position) => position)),
    reciprocalRank: best === undefined ? 0 : 1 / (best + 1),
    hit10: best !== undefined && best < 10 ? 1 : 0,
  };
}

function gain(positions: readonly number[]): number {
  return positions.reduce((sum, position) => sum + 1 / Math.log2(position + 2), 0);
}
