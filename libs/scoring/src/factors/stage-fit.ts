import type { Stage } from '../shapes.js';
import { evidenceOf, wishOf } from './evidence.js';
import type { Factor } from './factor.js';
import { shrunkShare, valuesByRow } from './tables.js';

/** Stages in the order in which an enterprise goes through them; debt and others stand apart. */
const ladder: readonly Stage[] = ['angel', 'seed', 'series-a', 'series-b', 'series-c', 'growth', 'buyout', 'listed'];
const NEXT_STAGE = 0.5;
const PRIOR_DEALS = 10;
/** What share of deals one of ten stages has by chance. */
const CHANCE = 0.15;

const zh: Record<Stage, string> = {
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

/** Whether the investor invests at the stage that the need is at: by its mandate, else by what it did. */
export const stageFitFactor: Factor = {
  key: 'stage-fit',
  group: 'feasibility',
  name: { zh: '融资阶段', en: 'Stage' },
  weights: { 'need:funding>investor': 14 },
  baseRate: 0.3,
  prepare(target, { store }) {
    const { stage } = target;
    if (!stage) return undefined;
    const staged = (row: number) => store.dealsOf(row).filter((deal) => deal.stage !== undefined);
    return {
      values: valuesByRow(store.rows, (row) => {
        const declared = store.stages.at(row);
        if (declared) return Math.max(...declared.map((own) => stageNearness(own, stage)));
        if (store.deals.count(row) === 0) return undefined;
        const deals = staged(row);
        const near = deals.reduce((sum, deal) => sum + stageNearness(deal.stage ?? 'other', stage), 0);
        return deals.length === 0 ? undefined : shrunkShare(near, deals.length, CHANCE, PRIOR_DEALS);
      }),
      explain(row) {
        const declared = store.stages.at(row);
        if (declared) {
          const fits = declared.includes(stage);
          const wish = wishOf(store, row);
          const list = declared.map((own) => zh[own]).join('、');
          const text = {
            zh: `${wish.zh}投资阶段：${list}，${fits ? '含' : '不含'}所需的${zh[stage]}`,
            en: `${wish.en} invests at ${declared.join(', ')}, ${fits ? 'which includes' : 'not'} ${stage}`,
          };
          return { text, evidence: [evidenceOf(store, row, 'mandate', list)] };
        }
        const deals = staged(row);
        const same = deals.filter((deal) => deal.stage === stage).length;
        const text = {
          zh: `已知轮次的 ${deals.length} 笔投资中 ${same} 笔是${zh[stage]}`,
          en: `${same} of ${deals.length} deals of known stage were ${stage}`,
        };
        return { text, evidence: [evidenceOf(store, row, 'deals')] };
      },
    };
  },
};

function stageNearness(own: Stage, asked: Stage): number {
  if (own === asked) return 1;
  const apart = Math.abs(ladder.indexOf(own) - ladder.indexOf(asked));
  return ladder.includes(own) && ladder.includes(asked) && apart === 1 ? NEXT_STAGE : 0;
}
