import type { Stage } from '../shapes.js';
import { DEAL_STAGE } from '../store/candidate-store.js';
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
    const near = new Float64Array(store.dealWords.size);
    for (const [number, word] of store.dealWords.entries()) near[number] = stageNearness(word as Stage, stage);
    const asked = store.dealWords.find(stage);
    const staged = (row: number) => store.deals.sum(row, DEAL_STAGE, (own) => (own === 0 ? 0 : 1));
    return {
      values: valuesByRow(store.rows, (row) => {
        const declared = store.stages.at(row);
        if (declared) return Math.max(...declared.map((own) => stageNearness(own, stage)));
        const deals = staged(row);
        if (deals === 0) return undefined;
        const matching = store.deals.sum(row, DEAL_STAGE, (own) => near[own] ?? 0);
        return shrunkShare(matching, deals, CHANCE, PRIOR_DEALS);
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
        const same = store.deals.sum(row, DEAL_STAGE, (own) => (own === asked ? 1 : 0));
        const text = {
          zh: `已知轮次的 ${deals} 笔投资中 ${same} 笔是${zh[stage]}`,
          en: `${same} of ${deals} deals of known stage were ${stage}`,
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
