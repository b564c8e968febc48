/** The lead of each rival over one candidate when a weight changes by d: ahead while gap + d × slope > 0. */
export interface Rivals {
  readonly gaps: Float64Array;
  readonly slopeOf: (rival: number) => number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The first range 0 < d ≤ limit with fewer than `top` rivals ahead; each rival changes sides at most once, at −gap / slope. */
export function firstSpan({ gaps, slopeOf }: Rivals, direction: 1 | -1, limit: number, top: number): Span | undefined {
  const leaving: number[] = [];
  const coming: number[] = [];
  let always = 0;
  for (let rival = 0; rival < gaps.length; rival++) {
    const gap = gaps[rival] as number;
    const slope = direction * slopeOf(rival);
    const atEnd = gap + limit * slope;
    if (gap > 0) {
      if (atEnd <= 0) leaving.push(-gap / slope);
      // Ahead at both ends means ahead all the way: with `top` such rivals no range exists.
      else if (++always === top) return undefined;
    } else if (atEnd > 0) coming.push(-gap / slope);
  }
  const ahead = always + leaving.length;
  return firstRoom(Float64Array.from(leaving).sort(), Float64Array.from(coming).sort(), ahead, limit, top);
}

function firstRoom(
  leaving: Float64Array,
  coming: Float64Array,
  aheadAtFirst: number,
  limit: number,
  top: number,
): Span | undefined {
  let ahead = aheadAtFirst;
  let come = 0;
  for (const [left, at] of leaving.entries()) {
    while (come < coming.length && (coming[come] as number) <= at) {
      come++;
      ahead++;
    }
    ahead--;
    const to = Math.min(leaving[left + 1] ?? limit, coming[come] ?? limit);
    if (ahead < top && to > at) return { from: at, to };
  }
  return undefined;
}
