import type { enterprises } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import { aluminium, catalogueOf, enterprise, funding, investor } from '../testing/builders.js';
import { withFact } from '../testing/random-pairs.js';
import { DEFAULT_WEIGHTS } from '../weights/weight-set.js';
import { explainPair } from './explain-pair.js';

/** Twelve that are alike, and one that lacks something: what would bring it up, and its rank once that is done. */
function asked(
  target: Target,
  kind: 'enterprise' | 'investor',
  full: Partial<enterprises.Organisation>,
  lacking: object,
) {
  const make = kind === 'enterprise' ? enterprise : investor;
  const rivals = Array.from({ length: 12 }, (_, i) => make(`b-${10 + i}`, { shortName: '某厂', ...full }));
  const all = [...rivals, make('a-last', { shortName: '某厂', ...full, ...lacking })];
  const explain = (organisations: readonly enterprises.Organisation[]) => {
    const options = { today: '2025-01-31' };
    const found = explainPair(catalogueOf(...organisations), target, kind, 'a-last', DEFAULT_WEIGHTS, options);
    if (found?.status !== 'ranked') throw new Error('Expected a rank');
    return found;
  };
  const { rank, nearestChange, otherChange } = explain(all);
  const fact = [nearestChange, otherChange].find((change) => change?.kind === 'fact');
  if (fact?.kind !== 'fact') throw new Error('Expected a change of a fact');
  const records = { enterprise: all, investor: all, institution: [], laboratory: [] };
  return { rank, fact, rankDone: explain(withFact(records, { target, kind, id: 'a-last' }, fact)[kind]).rank };
}

const foil: Partial<enterprises.Organisation> = {
  industries: [{ code: '3252' }],
  products: ['铝箔'],
  sizeBand: 'large',
  seat: { country: 'CN', division: '370000' },
  rounds: [{ date: '2025-01' }],
};

it.each([
  ['industries', { industries: [{ code: '6513' }] }, '若主营行业登记为铝压延加工（3252）'],
  ['products', { products: [] }, '若主营产品登记有“铝箔”'],
  ['products', { products: [], name: '滨州铝业' }, '若主营产品登记有“铝箔”'],
  ['sizeBand', { sizeBand: 'medium' }, '若企业规模登记为大型'],
  ['seat.division', { seat: undefined }, '若所在地登记为山东省'],
  ['rounds', { rounds: undefined }, '若在 2025-01 完成一轮融资'],
])('an enterprise that lacks %s is told so', (field, lacking, zh) => {
  const target = aluminium({ codes: ['3252'], text: { zh: '铝箔', en: '' } });
  const mandate = { sectors: ['3252'], stages: [], regions: ['371600', '370000'] };
  const { rank, fact, rankDone } = asked(target, 'enterprise', { ...foil, mandate }, lacking);
  expect([rank, fact.field]).toEqual([13, field]);
  expect(fact.text.zh).toBe(`${zh}，将排第 ${fact.rank} 位`);
  expect(rankDone).toBe(fact.rank);
});

const mandate = {
  sectors: ['6520'],
  stages: ['series-a' as const],
  ticketMinWan: 500,
  ticketMaxWan: 1_000,
  regions: ['510100', '510000'],
};
const fund: Partial<enterprises.Organisation> = {
  seat: { country: 'CN', division: '510100' },
  mandate,
  deals: [{ date: '2024-11', sectors: ['6520'], division: '510100', stage: 'series-a', amountWan: 800 }],
};

it.each([
  ['mandate.sectors', { mandate: { ...mandate, sectors: [] } }, '若投资意向声明的行业含集成电路设计（6520）'],
  ['mandate.stages', { mandate: { ...mandate, stages: [] } }, '若投资意向声明的阶段含A轮'],
  ['mandate.ticket', { mandate: { ...mandate, ticketMaxWan: 600 } }, '若投资意向声明的单笔金额为 500 万元至 800 万元'],
  ['mandate.regions', { mandate: { ...mandate, regions: ['110000'] } }, '若投资意向声明的地区含成都市'],
  ['deals', { deals: [] }, '若 2025-01 在成都市新增一笔集成电路设计（6520）的A轮投资，金额 800 万元'],
])('an investor that lacks %s is told so', (field, lacking, zh) => {
  const target = funding({ amountWan: 800, stage: 'series-a' });
  const { rank, fact, rankDone } = asked(target, 'investor', fund, lacking);
  expect([rank, fact.field]).toEqual([13, field]);
  expect(fact.text.zh).toBe(`${zh}，将排第 ${fact.rank} 位`);
  expect(rankDone).toBe(fact.rank);
});

it('what may be true today goes before what has to happen first', () => {
  const target = aluminium({ codes: ['3252'], text: { zh: '铝箔、铝板带', en: '' } });
  const { fact, rankDone } = asked(target, 'enterprise', foil, { rounds: undefined });
  expect(fact).toMatchObject({ field: 'products', before: ['铝箔'], after: ['铝箔', '铝板带'], size: 0.25 });
  expect(rankDone).toBe(fact.rank);
});

it('a seat that is known stays where it is, and nobody is seated where a veto would strike', () => {
  const target = aluminium({ city: '310000', division: '310000', codes: ['3252'], text: { zh: '铝箔', en: '' } });
  const far = { ...foil, seat: { country: 'CN', division: '320000' } };
  expect(() => asked(target, 'enterprise', far, { seat: undefined })).toThrow('Expected a change');
});
