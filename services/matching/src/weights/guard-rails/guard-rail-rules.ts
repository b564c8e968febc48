import type { weights } from '@queqiao/contracts';

/** Below so many lists nothing is said of how places are spread: any list of ten shows everybody in it to all there are. */
const FEWEST_LISTS = 5;
const ROUNDING = 1e-9;

type MeasuredLists = Pick<weights.WeightEvaluation, 'targets' | 'overlapAt10' | 'quality' | 'exposure'>;

/** What each guard-rail says of what weights would make of all lists. Where there is too little to measure, it is passed. */
export function guardRailVerdicts(found: MeasuredLists, limits: weights.GuardRailLimits): weights.GuardRailVerdict[] {
  const { targets, overlapAt10, quality, exposure } = found;
  const hasLists = targets.evaluated > 0;
  const isSpread = targets.evaluated >= FEWEST_LISTS;
  const loss = quality.kind === 'evaluated' ? -quality.difference.mean : undefined;
  const share = ({ mostShown }: weights.Exposure) => (isSpread ? mostShown?.share : undefined);
  const gini = (one: weights.Exposure) => (isSpread ? one.gini : undefined);
  return [
    atLeast('leastMeanOverlap', limits, hasLists ? overlapAt10.mean : undefined),
    atMost('largestQualityLoss', limits, loss),
    atMost('mostGini', limits, gini(exposure.preview), gini(exposure.live)),
    atMost('largestShareOfMostShown', limits, share(exposure.preview), share(exposure.live)),
  ];
}

function atLeast(
  key: weights.GuardRailKey,
  limits: weights.GuardRailLimits,
  measured: number | undefined,
): weights.GuardRailVerdict {
  const passed = measured === undefined || measured >= limits[key] - ROUNDING;
  return verdict(key, limits[key], passed, { zh: '不低于', en: 'at least' }, measured);
}

/** What the live lists have already is no reason to keep other weights from them. */
function atMost(
  key: weights.GuardRailKey,
  limits: weights.GuardRailLimits,
  measured: number | undefined,
  live?: number,
): weights.GuardRailVerdict {
  const passed = measured === undefined || measured <= Math.max(limits[key], live ?? 0) + ROUNDING;
  return verdict(key, limits[key], passed, { zh: '不高于', en: 'at most' }, measured, live);
}

const NAMES: Readonly<Record<weights.GuardRailKey, { zh: string; en: string }>> = {
  leastMeanOverlap: { zh: '前十名平均重合度', en: 'mean overlap of the first ten' },
  largestQualityLoss: { zh: '历史评审质量（NDCG@10）下降', en: 'loss of quality on past decisions (NDCG@10)' },
  mostGini: { zh: '曝光基尼系数', en: 'Gini coefficient of the exposure' },
  largestShareOfMostShown: { zh: '最常出现者占前十名单的比例', en: 'share of top tens with the most shown candidate' },
};

function verdict(
  key: weights.GuardRailKey,
  limit: number,
  passed: boolean,
  bound: { zh: string; en: string },
  measured: number | undefined,
  live?: number,
): weights.GuardRailVerdict {
  const { zh, en } = NAMES[key];
  const today =
    live === undefined ? { zh: '', en: '' } : { zh: `，现为 ${percent(live)}`, en: `, now ${percent(live)}` };
  const text =
    measured === undefined
      ? { zh: `${zh}：数据不足，未评估`, en: `${en}: too little to measure it by` }
      : {
          zh: `${zh} ${percent(measured)}（要求${bound.zh} ${percent(limit)}${today.zh}）`,
          en: `${en} ${percent(measured)} (${bound.en} ${percent(limit)} wanted${today.en})`,
        };
  return { key, limit, measured, live, passed, text };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
