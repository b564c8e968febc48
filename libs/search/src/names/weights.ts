import type { Unit } from './units.js';

/** What a name only has because of what kind of body it is of. */
const legalForm = /(?:股份)?有限(?:责任)?公司|股份公司|公司|(?:有限|普通)合伙/gu;

/** Trades and kinds of bodies, which many names have. */
const usual =
  /科技|技术|实业|产业|发展|控股|集团|股份|投资|国际|工业|企业|制造|开发|资源|新?材料|电子|能源|信息|网络|环保|环境|生物|医药|制药|药业|化工|化学|机械|装备|设备|建设|工程|股权|基金|管理|合伙|资本|文化|传媒|智能|数码|电气|电力|电器|汽车|食品|服饰|纺织|置业|房?地产|物流|贸易|商业|服务|系统|软件|通信|通讯|健康|动力|光电|微电子|半导体|精密|金属|钢铁|水泥|旅游|酒店|农业|创业|大学|学院|研究院|研究所|研究|中心|实验室|国家|重点|医院|职业|科学/gu;

const usualWords: ReadonlySet<string> = new Set(
  `of and the for in at on a an co ltd inc llc corp corporation company limited group holdings holding university college
  institute school hospital center centre laboratory lab key state national research technology technologies international
  china chinese science de la du des und fur et`.split(/\s+/),
);

const LEGAL_FORM = 0.15;
const USUAL = 0.35;
const PLACE = 0.2;
const USUAL_WORD = 0.3;
/** A word says as much as two characters. */
const WORD = 2;

/** Whether a unit of this weight is of the legal form alone. */
export const isLegalForm = (weight: number): boolean => weight === LEGAL_FORM;

/** Whether a unit of this weight tells bodies apart. */
export const tells = (weight: number): boolean => weight >= 1;

export interface Telling {
  /** How much each unit tells of who somebody is. */
  readonly weights: readonly number[];
  /** Whether a part of the name begins at the unit: the place, what follows it, a trade, a word of another script. */
  readonly begins: readonly boolean[];
}

/** What the units of a name tell; the first `place` ones are the place. */
export function tellingOf(units: readonly Unit[], place: number): Telling {
  const weights = units.map<number>(({ han, text }) => {
    if (han) return 1;
    return usualWords.has(text) ? USUAL_WORD : WORD;
  });
  const begins = units.map(({ han }, at) => at === 0 || !han);
  const text = units.map((unit) => (unit.han ? unit.text : ' ')).join('');
  const put = (weight: number, { 0: part, index }: RegExpExecArray) => {
    weights.fill(weight, index, index + part.length);
    for (const at of [index, index + part.length]) if (at < units.length) begins[at] = true;
  };
  for (const found of text.matchAll(usual)) put(USUAL, found);
  for (const found of text.matchAll(legalForm)) put(LEGAL_FORM, found);
  weights.fill(PLACE, 0, place);
  begins.fill(false, 1, place);
  if (place < units.length) begins[place] = true;
  return { weights, begins };
}
