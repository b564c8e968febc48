/** 0–1 unless stated otherwise. */
export interface ListQuality {
  /** Count of relevant ids in the first ten, 0–10. */
  readonly found10: number;
  readonly recall10: number;
  readonly recall50: number;
  /** Normalised discounted cumulative gain (Järvelin & Kekäläinen 2002), relevance 0 or 1. */
  readonly ndcg10: number;
  readonly reciprocalRank: number;
  readonly hit10: number;
}

/** Judges a list of distinct ids by the relevant ids, which must not be empty. */
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
