import type { Stage } from '@queqiao/contracts';
import { stageNames } from '../words/names.js';
import { evidenceOf, wishOf } from './evidence.js';
import type { Factor } from './factor.js';
import { tableOver } from './tables.js';

/** Whether the investor declares to invest at the stage of the need. */
export const stageFitFactor: Factor = {
  key: 'stage-fit',
  group: 'feasibility',
  name: { zh: '融资阶段', en: 'Stage' },
  weights: { 'need:funding>investor': 14 },
  baseRate: 0.3,
  prepare(target, { store }) {
    const { stage } = target;
    if (!stage) return undefined;
    return {
      values: tableOver(store.stages, (declared) => Math.max(...declared.map((own) => stageNearness(own, stage)))),
      explain(row) {
        const declared = store.stages.at(row) ?? [];
        const fits = declared.includes(stage);
        const wish = wishOf(store, row);
        const asked = stageNames[stage];
        const list = declared.map((own) => stageNames[own].zh).join('、');
        const listEn = declared.map((own) => stageNames[own].en).join(', ');
        const text = {
          zh: `${wish.zh}投资阶段为${list}，${fits ? '包括' : '不包括'}所需的${asked.zh}`,
          en: `${wish.en} invests at these stages: ${listEn}; ${fits ? 'this includes' : 'not at'} the ${asked.en} sought`,
        };
        return { text, evidence: [evidenceOf(store, row, 'mandate', { zh: list, en: listEn })] };
      },
    };
  },
};

const ladder: readonly Stage[] = ['angel', 'seed', 'series-a', 'series-b', 'series-c', 'growth', 'buyout', 'listed'];
const NEXT_STAGE = 0.5;

function stageNearness(own: Stage, asked: Stage): number {
  if (own === asked) return 1;
  const apart = Math.abs(ladder.indexOf(own) - ladder.indexOf(asked));
  return ladder.includes(own) && ladder.includes(asked) && apart === 1 ? NEXT_STAGE : 0;
}
