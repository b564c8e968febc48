import { division } from '@queqiao/reference';
import { industryLabel } from '../factors/industry-nearness.js';
import type { Bilingual } from '../shapes.js';
import type { Target } from '../target.js';

/** The fact of a candidate that a factor reads, and what would have to be true of it. */
export interface Fact {
  /** The field of the record. */
  readonly field: string;
  /** A fact that nobody can improve once it is known: a seat is where it is. */
  readonly fixed?: true;
  readonly wish: (target: Target) => Bilingual;
}

const industries = (target: Target) => industryLabel(target.codes[0] ?? '');
const place = ({ division: code }: Target) => {
  const found = division(code);
  return { zh: found?.name ?? code, en: found?.nameEn ?? code };
};
const say = (field: string, zh: string, en: string): Fact => ({ field, wish: () => ({ zh, en }) });
const fixed = (fact: Fact): Fact => ({ ...fact, fixed: true });

const facts: Readonly<Record<string, Fact>> = {
  'industry-path': {
    field: 'industries',
    wish: (target) => ({
      zh: `若行业登记为${industries(target).zh}或更相近的行业`,
      en: `If its industry were ${industries(target).en} or one nearer to it`,
    }),
  },
  'chain-position': say(
    'products',
    '若完善主营产品，其中有产业链环节所列的产品',
    'If its products named one of a node of the chain',
  ),
  'product-match': {
    field: 'products',
    wish: ({ name }) => ({
      zh: `若完善主营产品，含“${name.zh}”所列产品`,
      en: `If its products included those that "${name.en}" lists`,
    }),
  },
  text: say('products', '若完善产品与业务描述', 'If its products and business were described more fully'),
  capability: say('disciplines', '若补充相关学科及其评级', 'If a related discipline and its grade were on record'),
  'discipline-focus': say('disciplines', '若补充相关学科及其评级', 'If more related disciplines were on record'),
  laboratories: say('laboratories', '若登记有相关方向的实验室', 'If a laboratory of the field were on record'),
  'portfolio-sectors': say('deals', '若补充对相近行业的投资记录', 'If more deals in the industry were on record'),
  distance: fixed({
    field: 'seat',
    wish: (target) => ({
      zh: `若补充所在地，且离${place(target).zh}足够近`,
      en: `If its seat were on record, and near ${place(target).en}`,
    }),
  }),
  'same-province': fixed(say('seat', '若补充所在地，且在本省', 'If its seat were on record, and in the province')),
  'size-band': say('sizeBand', '若核实企业规模，且规模更大', 'If its size were on record as larger'),
  'stage-fit': say('mandate', '若声明的投资阶段含所需阶段', 'If it declared to invest at the stage'),
  'ticket-fit': say('mandate', '若声明的单笔金额涵盖所需金额', 'If it declared to invest such amounts'),
  popularity: say('deals', '若补充更多投资记录', 'If more of its deals were on record'),
  'mandate-sectors': {
    field: 'mandate',
    wish: (target) => ({
      zh: `若声明投资方向含${industries(target).zh}`,
      en: `If it declared to look for ${industries(target).en}`,
    }),
  },
  'mandate-focus': say(
    'mandate',
    '若声明的投资方向更集中于该产业',
    'If the sectors it declares were more about this industry',
  ),
  'mandate-regions': {
    field: 'mandate',
    wish: (target) => ({
      zh: `若声明投资地区含${place(target).zh}`,
      en: `If it declared to look in ${place(target).en}`,
    }),
  },
  'recent-deals': say('deals', '若补充近期投资记录', 'If more recent deals were on record'),
  expansion: say('rounds', '若补充近期融资记录', 'If recent funding were on record'),
};

/** The fact that a factor reads; undefined for a factor that no fact of the candidate decides. */
export function factOf(factor: string): Fact | undefined {
  return facts[factor];
}
