import {
  CATALOGUE,
  enterprises,
  experts,
  type ImportReport,
  type MessageContext,
  matching,
  type Operation,
  projects,
  systemActor,
} from '@queqiao/contracts';
import { Bus, connectNats, type NatsAccess, signContextsWith } from '@queqiao/messaging';
import { build, waitFor } from '@queqiao/testing';
import { z } from 'zod';

const BINZHOU = '371600';
const CHENGDU = '510100';
const PATIENCE_MS = 60_000;

const factory = (id: string, name: string, code: string, products: string[], division: string) =>
  build.organisationInput({ id, name, industries: [{ code }], products, seat: { country: 'CN', division } });
const fund = (id: string, name: string, sector: string, region: string) => {
  const { city: _, version: __, updatedAt: ___, ...investor } = build.investor({ id, name });
  const mandate = { sectors: [sector], stages: ['series-a' as const], regions: [region] };
  return { ...investor, mandate, seat: { country: 'CN', division: region } };
};
const university = (id: string, name: string, division: string, discipline: string) =>
  build.institutionInput({ id, name, division, disciplines: [{ name: discipline, grade: 'A' }] });

/** Catalogue enterprises and investors, and two local enterprises, one with a need. */
export const organisations = [
  factory('ent-foil', '示例铝箔股份有限公司', '3252', ['铝箔', '电池箔'], '410100'),
  factory('ent-smelter', '示例电解铝有限公司', '3216', ['电解铝', '氧化铝'], '370300'),
  factory('ent-wheel', '示例轮毂有限公司', '3392', ['铝合金轮毂'], '330100'),
  factory('ent-profile', '示例铝型材有限公司', '3252', ['铝型材'], '440600'),
  factory('ent-chip', '示例芯片设计有限公司', '6520', ['电源管理芯片'], '310000'),
  factory('ent-soda', '示例盐化有限公司', '2612', ['烧碱'], '320200'),
  fund('inv-metal', '示例新材料基金', '3252', '370000'),
  fund('inv-chip', '示例集成电路基金', '6520', '510000'),
  fund('inv-chemistry', '示例化工创投', '26', '320000'),
  build.organisationInput({ id: 'sample-asker', name: '示例企业甲', sample: true }),
  // For whom people of the sample speak.
  build.organisationInput({ id: 'sample-bz-aluminium-1', name: '示例企业乙', sample: true }),
  // Not marked as a sample, which would be in no list.
  fund('sample-bz-fund-1', '示例材料基金一号', '3252', '370000'),
];

const institutions = [
  university('uni-metal', '示例冶金大学', '210100', '材料科学与工程'),
  university('uni-east', '示例东部大学', '370100', '冶金工程'),
  university('uni-chip', '示例电子大学', '510100', '电子科学与技术'),
  university('sample-bz-university-1', '示例材料大学一号', '371600', '材料科学与工程'),
];

const {
  city: _,
  version: __,
  updatedAt: ___,
  institutionName: ____,
  ...foilLaboratory
} = build.laboratory({
  institutionId: 'uni-metal',
});
const laboratories = [foilLaboratory];

const cities = [
  { code: BINZHOU, name: { zh: '滨州', en: 'Binzhou' }, industries: [industryOf('371600-aluminium')] },
  { code: CHENGDU, name: { zh: '成都', en: 'Chengdu' }, industries: [industryOf('510100-chips')] },
];

/** Imports a catalogue, two cities and a need of the second; returns when all is ranked. */
export async function loadSample(access: NatsAccess, contextSecret: string): Promise<void> {
  signContextsWith(contextSecret);
  const nats = await connectNats(access);
  const bus = new Bus(nats);
  const status = (city: string) => bus.request(matching.rankingStatus, {}, contextFor(city));
  const all = organisations.length + institutions.length + laboratories.length;
  try {
    await load(bus, enterprises.importOrganisations, organisations);
    await load(bus, experts.importInstitutions, institutions);
    await load(bus, experts.importLaboratories, laboratories);
    await waitFor(async () => (await status(CATALOGUE)).candidates === all, PATIENCE_MS);
    await load(bus, projects.importCities, cities);
    const need = build.needInput({ organisationId: 'sample-asker' });
    await load(bus, enterprises.importNeeds, [{ ...need, id: 'need-of-chengdu' }], CHENGDU);
    await waitFor(async () => isRanked(await status(BINZHOU), 1) && isRanked(await status(CHENGDU), 2), PATIENCE_MS);
  } finally {
    await nats.drain();
  }
}

const isRanked = ({ targets, current }: { targets: number; current: number }, expected: number) =>
  targets === expected && current === expected;

async function load(
  bus: Bus,
  request: Operation<z.ZodObject<{ rows: z.ZodArray<z.ZodUnknown> }>, z.ZodType<ImportReport>>,
  rows: readonly object[],
  city: string = CATALOGUE,
): Promise<void> {
  const report = await bus.request(request, { rows: [...rows] }, contextFor(city));
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems));
}

function contextFor(city: string): MessageContext {
  return { city, actor: systemActor('sample-loader'), requestId: 'sample' };
}

function industryOf(id: string): projects.PriorityIndustryInput {
  const { city: _, hasChain: __, version: ___, updatedAt: ____, ...industry } = build.industry({ id });
  if (id !== '371600-aluminium') return { ...industry, name: { zh: '集成电路', en: 'Chips' }, codes: ['6520', '3973'] };
  const { nodes, links } = build.chainMap();
  const setUp = nodes.map(({ id: nodeId, name, segment, codes, terms }) => ({
    id: nodeId,
    name,
    segment,
    codes,
    terms,
  }));
  return { ...industry, chain: { nodes: setUp, links } };
}
