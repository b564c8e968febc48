import type { enterprises } from '@queqiao/contracts';
import { explainPair } from '../explanation/index.js';
import {
  aluminium,
  catalogueOf,
  enterprise,
  funding,
  idsOf,
  institution,
  investor,
  ranked,
} from '../testing/builders.js';
import { DEFAULT_WEIGHTS } from '../weights/weight-set.js';

const source = { name: '2023年年度报告' };
const smelting = { industries: [{ code: '3216' }] };
const seatIn = (division: string) => ({ seat: { country: 'CN', division } });
const outside = enterprise('outside', { ...smelting, ...seatIn('370100') });

function whyNot(catalogue: ReturnType<typeof catalogueOf>, id: string, target = aluminium()) {
  const standing = explainPair(catalogue, target, 'enterprise', id, DEFAULT_WEIGHTS, { today: '2025-01-31' });
  return standing?.status === 'vetoed' ? [standing.veto.key, standing.veto.detail?.zh] : standing?.status;
}

describe('who already is in the city', () => {
  const withPlant = enterprise('with-plant', {
    ...smelting,
    ...seatIn('440300'),
    sites: [{ division: '371602', does: '铝箔工厂', since: '2021', source }],
  });
  const local = enterprise('local', { ...smelting, ...seatIn('371600') });
  const group = enterprise('group', { ...smelting, ...seatIn('110000') });
  const plant = enterprise('plant', {
    ...smelting,
    ...seatIn('371600'),
    name: '滨州铝厂有限公司',
    owner: { id: 'group', name: '某集团', source },
  });
  const catalogue = catalogueOf(outside, withPlant, local, group, plant);

  test('stands in a list of its own with what it has there, by seat, by site and by its plants', () => {
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['outside']);
    const list = ranked(catalogue, aluminium(), 'enterprise', { scope: 'local' });
    expect(idsOf(list).sort()).toEqual(['group', 'local', 'with-plant']);
    const here = new Map(list.map(({ candidateId, presence }) => [candidateId, presence?.map(({ text }) => text.zh)]));
    expect(here.get('with-plant')).toEqual(['在滨城区有铝箔工厂（2021 起）']);
    expect(here.get('local')).toEqual(['注册地或总部在滨州市']);
    expect(here.get('group')).toEqual(['其企业“滨州铝厂有限公司”在滨州市']);
  });

  test('is told apart when somebody asks why it is not among the newcomers', () => {
    expect(whyNot(catalogue, 'with-plant')).toEqual(['already-here', '在滨城区有铝箔工厂（2021 起）']);
  });

  test('may answer a need all the same', () => {
    const supply = aluminium({ kind: 'need', needKind: 'supply' });
    expect(idsOf(ranked(catalogue, supply, 'enterprise'))).toContain('with-plant');
    const own = catalogueOf(investor('own-fund', seatIn('510100')));
    expect(idsOf(ranked(own, funding(), 'investor'))).toEqual(['own-fund']);
    expect(idsOf(ranked(own, aluminium({ city: '510100' }), 'investor'))).toEqual([]);
    expect(idsOf(ranked(own, aluminium({ city: '510100' }), 'investor', { scope: 'local' }))).toEqual(['own-fund']);
  });

  test('a minority share brings nobody there', () => {
    const minority = { ...plant, owner: { id: 'group', name: '某集团', share: 0.2, source } };
    const list = ranked(catalogueOf(group, minority), aluminium(), 'enterprise', { scope: 'local' });
    expect(idsOf(list)).not.toContain('group');
  });
});

describe('a group and its plants', () => {
  const group = enterprise('group', { ...smelting, ...seatIn('440300') });
  const owner = { id: 'group', name: '某集团', source };

  test('the group is approached, not its plant in another city; a listed subsidiary decides for itself', () => {
    const plant = enterprise('plant', { ...smelting, ...seatIn('500000'), owner });
    const listed = enterprise('listed', { ...smelting, ...seatIn('500000'), owner, stockCode: '600000.SH' });
    const catalogue = catalogueOf(group, plant, listed);
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise')).sort()).toEqual(['group', 'listed']);
    expect(whyNot(catalogue, 'plant')).toEqual(['represented', '属于“某集团”，由其代表']);
  });

  test('the plant stands for itself while nobody knows its group, or the group is gone', () => {
    const plant = enterprise('plant', { ...smelting, ...seatIn('500000'), owner });
    expect(idsOf(ranked(catalogueOf(plant), aluminium(), 'enterprise'))).toEqual(['plant']);
    const dissolved = { ...group, status: { state: 'dissolved', source } } as const;
    expect(idsOf(ranked(catalogueOf(dissolved, plant), aluminium(), 'enterprise'))).toEqual(['plant']);
  });

  test('funds that are raised in turn are one candidate, the newest of them', () => {
    const catalogue = catalogueOf(investor('fund-1', { vintageOf: 'fund-2' }), investor('fund-2'));
    expect(idsOf(ranked(catalogue, aluminium(), 'investor'))).toEqual(['fund-2']);
  });
});

describe('one organisation with several records', () => {
  const twin = enterprise('twin', { ...smelting, sameAs: ['other-twin'] });
  const other = enterprise('other-twin', { ...smelting, sameAs: ['twin'] });

  test('stands in a list once', () => {
    expect(idsOf(ranked(catalogueOf(twin, other), aluminium(), 'enterprise'))).toEqual(['other-twin']);
  });

  test('what a city holds against one of its faces holds for the others', () => {
    const catalogue = catalogueOf(twin, outside);
    const risk = { organisationId: 'other-twin', note: '失信', source: '信用中国', date: '2024-05-01' };
    const barred = aluminium({ risks: [{ ...risk, level: 'barred' }] });
    expect(idsOf(ranked(catalogue, barred, 'enterprise'))).toEqual(['outside']);
    expect(whyNot(catalogue, 'twin', barred)).toEqual(['barred', '失信（信用中国，2024-05-01 登记）']);
    const warned = aluminium({ risks: [{ ...risk, level: 'caution' }] });
    const [first] = ranked(catalogue, warned, 'enterprise').filter(({ candidateId }) => candidateId === 'twin');
    expect(first?.contributions.find(({ factor }) => factor === 'risk')?.value).toBe(0);
  });
});

describe('an organisation that is gone', () => {
  const status = (more: Partial<enterprises.OrganisationStatus>): enterprises.OrganisationStatus => ({
    state: 'merged',
    intoName: '中航机载系统股份有限公司',
    since: '2023',
    source: { name: '公司公告' },
    ...more,
  });

  test('is no candidate, and the answer says into whom it went', () => {
    const catalogue = catalogueOf(outside, enterprise('gone', { ...smelting, status: status({}) }));
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['outside']);
    expect(whyNot(catalogue, 'gone')).toEqual(['gone', '已并入“中航机载系统股份有限公司”（2023），来源：公司公告']);
  });

  test('a school that the official list no longer has is no candidate', () => {
    const catalogue = catalogueOf();
    catalogue.upsertInstitution(institution('open'));
    catalogue.upsertInstitution(institution('closed', { status: status({ state: 'struck-off' }) }));
    expect(idsOf(ranked(catalogue, aluminium(), 'institution'))).toEqual(['open']);
  });

  test('one that only left its exchange stays', () => {
    const delisted = enterprise('delisted', { ...smelting, status: status({ state: 'delisted' }) });
    expect(idsOf(ranked(catalogueOf(delisted), aluminium(), 'enterprise'))).toEqual(['delisted']);
  });
});
