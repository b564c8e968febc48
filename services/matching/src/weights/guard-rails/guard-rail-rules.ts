import type { Bilingual, weights } from '@queqiao/contracts';

/** In fewer lists the spread of positions says nothing: in one list all have the same share. */
const FEWEST_LISTS = 5;
const ROUNDING = 1e-9;

/** `measured` is undefined if there is too little to measure; `live` only where it matters. */
interface Measurement {
  readonly key: weights.GuardRailKey;
  readonly measured: number | undefined;
  readonly live?: number;
}

type MeasuredLists = Pick<weights.WeightEvaluation, 'targets' | 'overlapAt10' | 'quality' | 'exposure'>;

export function guardRailVerdicts(found: MeasuredLists, limits: weights.GuardRailLimits): weights.GuardRailVerdict[] {
  const { targets, overlapAt10, quality, exposure } = found;
  const hasLists = targets.evaluated > 0;
  const isSpread = targets.evaluated >= FEWEST_LISTS;
  const loss = quality.kind === 'evaluated' ? -quality.difference.mean : undefined;
  const share = ({ mostShown }: weights.Exposure) => (isSpread ? mostShown?.share : undefined);
  const gini = (one: weights.Exposure) => (isSpread ? one.gini : undefined);
  const measurements: readonly Measurement[] = [
    { key: 'leastMeanOverlap', measured: hasLists ? overlapAt10.mean : undefined },
    { key: 'largestQualityLoss', measured: loss },
    { key: 'mostGini', measured: gini(exposure.preview), live: gini(exposure.live) },
    { key: 'largestShareOfMostShown', measured: share(exposure.preview), live: share(exposure.live) },
  ];
  return measurements.map((one) => verdict(one, limits[one.key]));
}

const NAMES: Readonly<Record<weights.GuardRailKey, { zh: string; en: string }>> = {
  leastMeanOverlap: { zh: '前十名平均重合度', en: 'mean overlap of the first ten' },
  largestQualityLoss: { zh: '历史评审质量（NDCG@10）下降', en: 'loss of quality on past decisions (NDCG@10)' },
  mostGini: { zh: '曝光基尼系数', en: 'Gini coefficient of the exposure' },
  largestShareOfMostShown: { zh: '最常出现者占前十名单的比例', en: 'share of top tens with the most shown candidate' },
};

function verdict({ key, measured, live }: Measurement, limit: number): weights.GuardRailVerdict {
  const isLeast = key === 'leastMeanOverlap';
  const bound = isLeast ? { zh: '不低于', en: 'at least' } : { zh: '不高于', en: 'at most' };
  // The value of the live lists always passes.
  const most = Math.max(limit, live ?? 0);
  const keeps = (value: number) => (isLeast ? value >= limit - ROUNDING : value <= most + ROUNDING);
  const outcome = measured === undefined ? 'not-evaluated' : keeps(measured) ? 'passed' : 'failed';
  const { zh, en } = NAMES[key];
  const today =
    live === undefined ? { zh: '', en: '' } : { zh: `，现为 ${percent(live)}`, en: `, now ${percent(live)}` };
  const found = measured === undefined ? undefined : measuredText(key, measured);
  const text = found
    ? {
        zh: `${found.zh}（要求${bound.zh} ${percent(limit)}${today.zh}）`,
        en: `${found.en} (${bound.en} ${percent(limit)} wanted${today.en})`,
      }
    : { zh: `${zh}：数据不足，未评估`, en: `${en}: too little to measure it by` };
  return { key, limit, measured, live, outcome, text };
}

/** A loss below 0 is a gain. */
function measuredText(key: weights.GuardRailKey, measured: number): Bilingual {
  if (key === 'largestQualityLoss' && measured < 0)
    return {
      zh: `历史评审质量（NDCG@10）提高 ${percent(-measured)}`,
      en: `gain of quality on past decisions (NDCG@10) ${percent(-measured)}`,
    };
  const { zh, en } = NAMES[key];
  return { zh: `${zh} ${percent(measured)}`, en: `${en} ${percent(measured)}` };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
