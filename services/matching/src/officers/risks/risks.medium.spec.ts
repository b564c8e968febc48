import 'reflect-metadata';
import { CATALOGUE, type InputOf, type MessageContext, projects, rebuild, risks, worker } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { chengdu, officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const names = ['甲铝业', '乙铝业', '丙铝业'];
const [first, second, third] = ['works-0', 'works-1', 'works-2'] as const;

let bed: TestMatching;

beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf([
    ...names.map((name, n) => build.organisation({ id: `works-${n}`, name, city: CATALOGUE })),
    build.organisation({ id: 'of-chengdu', name: '成都自有铝业', city: '510100' }),
  ]);
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

type Entry = InputOf<typeof risks.enterRisk>;
const enter = (organisationId: string, more: Partial<Entry> = {}, context: MessageContext = officer) => {
  const said = { level: 'barred', note: '与本市有未结诉讼', source: '市司法局', ...more } as const;
  return bed.sender.bus.request(risks.enterRisk, { organisationId, ...said }, context);
};
const lift = (id: string, context: MessageContext = officer) =>
  bed.sender.bus.request(risks.liftRisk, { id, note: '已结案' }, context);
const inForce = async (context: MessageContext = officer) =>
  (await bed.sender.bus.request(risks.listRisks, {}, context)).items;
const ranked = async () => (await bed.list(target)).items.map(({ candidate }) => candidate.id);

describe('the risk list of a city', () => {
  it('takes whom it bars out of every list, and the explanation says why', async () => {
    const entry = await enter(first);
    expect(entry).toMatchObject({
      organisation: { id: first, name: '甲铝业' },
      enteredBy: { id: 'sample-officer', name: '示例专员' },
    });
    await bed.settled(target);
    expect(await ranked()).toEqual([second, third]);

    const asked = { targetId: target, candidateKind: 'enterprise', candidateId: first } as const;
    const { standing, text } = await bed.sender.bus.request(worker.explainPair, asked, officer);
    expect(standing).toMatchObject({ status: 'vetoed', veto: { key: 'barred' } });
    expect(text.zh).toMatch(
      /^“甲铝业”未参与排名：在本市风险名单，不得接洽：与本市有未结诉讼（市司法局，\d{4}-\d\d-\d\d 登记）$/,
    );
  }, 30_000);

  it('keeps whom it warns of, below its equals and with the warning', async () => {
    await enter(second, { level: 'caution', note: '连续两年亏损', source: '年报' });
    await bed.settled(target);
    expect(await ranked()).toEqual([third, second]);
    const warned = await bed.find(target, second);
    expect(warned?.contributions.find(({ factor }) => factor === 'risk')?.text.zh).toMatch(/^风险提示：连续两年亏损（/);
    const suggestionId = warned?.id ?? '';
    const rebuilt = await bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId }, officer);
    expect(rebuilt.identical).toBe(true);
  }, 30_000);

  it('is as before once an entry is lifted, which is kept with who lifted it and why', async () => {
    for (const { id } of await inForce()) await lift(id);
    await bed.settled(target);
    expect(await ranked()).toEqual([first, second, third]);
    const { items } = await bed.sender.bus.request(risks.listRisks, { state: 'lifted' }, officer);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      organisation: { id: second },
      liftedBy: { id: 'sample-officer', name: '示例专员' },
      liftingNote: '已结案',
    });
  }, 30_000);

  it('holds an organisation once, and lifts an entry once', async () => {
    const [one, other] = await Promise.allSettled([enter(third), enter(third)]);
    const failed = [one, other].filter(({ status }) => status === 'rejected');
    expect(failed).toMatchObject([{ reason: { code: 'conflict', details: [{ field: 'organisationId' }] } }]);
    const [entry] = await inForce();
    await lift(entry?.id ?? '');
    await expect(lift(entry?.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
  }, 30_000);

  it('says nothing to other cities and of their organisations', async () => {
    const { id } = await enter(first);
    expect(await inForce(chengdu)).toEqual([]);
    await expect(lift(id, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    await expect(enter('of-chengdu')).rejects.toMatchObject({ code: 'not_found' });
    await expect(enter('nobody')).rejects.toMatchObject({ code: 'not_found' });
    await bed.settled(target);
  }, 30_000);

  it('is told a page at a time', async () => {
    await enter(second);
    const page = (cursor?: string) => bed.sender.bus.request(risks.listRisks, { limit: 1, cursor }, officer);
    const newest = await page();
    const older = await page(newest.next);
    expect([...newest.items, ...older.items].map(({ organisation }) => organisation.id)).toEqual([second, first]);
    expect(older.next).toBeUndefined();
  });
});
