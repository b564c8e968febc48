import type { Stage } from '../model/shapes.js';

/** Stages in the order in which an enterprise goes through them; debt and others stand apart. */
const ladder: readonly Stage[] = ['angel', 'seed', 'series-a', 'series-b', 'series-c', 'growth', 'buyout', 'listed'];
const NEXT_STAGE = 0.5;

export const stageZh: Record<Stage, string> = {
  angel: '天使轮',
  seed: '种子轮',
  'series-a': 'A轮',
  'series-b': 'B轮',
  'series-c': 'C轮及以后',
  growth: '成长期',
  buyout: '并购',
  listed: '上市公司',
  debt: '债权',
  other: '其他',
};

/** 1 for the same stage, 0.5 for the next one up or down, else 0. */
export function stageNearness(own: Stage, asked: Stage): number {
  if (own === asked) return 1;
  const apart = Math.abs(ladder.indexOf(own) - ladder.indexOf(asked));
  return ladder.includes(own) && ladder.includes(asked) && apart === 1 ? NEXT_STAGE : 0;
}
