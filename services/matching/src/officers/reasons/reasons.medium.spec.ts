import 'reflect-metadata';
import { CATALOGUE, type DataOf, type InputOf, matching, projects, reasons } from '@queqiao/contracts';
import { build, waitFor } from '@queqiao/testing';
import { admin, chengdu, officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';

let bed: TestMatching;
const ids = new Map<number, string>();
beforeAll(async () => {
  bed = await startTestMatching();
  const named = (n: number) => ({ id: `works-${n}`, name: `铝业${n}号`, city: CATALOGUE });
  await bed.tellOf([1, 2, 3].map((n) => build.organisation({ ...named(n), industries: [{ code: '3216' }] })));
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
  // Once: a decided candidate may be on no list for a moment, between two rankings.
  for (const n of [1, 2, 3]) ids.set(n, (await bed.find(target, `works-${n}`))?.id ?? '');
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const codes = async (input: InputOf<typeof reasons.listReasons> = {}, context = officer) =>
  (await bed.sender.bus.request(reasons.listReasons, input, context)).items.map(({ code }) => code);
const change = (code: string, patch: InputOf<typeof reasons.changeReason>['patch'], version?: number) =>
  bed.sender.bus.request(reasons.changeReason, { code, patch, version }, admin);
const polluter = {
  code: 'not-green',
  name: { zh: '能耗不达标', en: 'Uses too much energy' },
  verdicts: ['reject' as const],
};
const add = (more: Partial<InputOf<typeof reasons.addReason>> = {}, context = admin) =>
  bed.sender.bus.request(reasons.addReason, { ...polluter, ...more }, context);
const idOf = (n: number) => ids.get(n) ?? '';
const decide = async (n: number, decided: Omit<InputOf<typeof matching.decide>, 'suggestionId'>) =>
  bed.sender.bus.request(matching.decide, { suggestionId: idOf(n), ...decided }, officer);

describe('the reasons of a city', () => {
  it('are those that the product ships, until it changes them', async () => {
    expect(await codes({ verdict: 'accept' })).toEqual(['good-fit', 'known-contact', 'other']);
    expect(await codes({ verdict: 'later' })).toEqual(['not-now', 'no-expansion', 'in-talks', 'other']);
  });

  it('are added to, for this city only, each code once', async () => {
    expect(await add()).toMatchObject({ code: 'not-green', enabled: true, shipped: false, version: 1 });
    expect(await codes({ verdict: 'reject' })).toContain('not-green');
    expect(await codes({}, chengdu)).not.toContain('not-green');
    const taken = { code: 'conflict', details: [{ field: 'code', rule: 'unique' }] };
    await expect(add()).rejects.toMatchObject(taken);
    await expect(add({ code: 'too-small' })).rejects.toMatchObject(taken);
    await expect(add({ code: 'Too Small' })).rejects.toMatchObject({ details: [{ rule: 'reason-code' }] });
  });

  it('are renamed and put out of use, by who knows their newest state', async () => {
    const name = { zh: '产能偏小', en: 'Too little capacity' };
    expect(await change('too-small', { name }, 0)).toMatchObject({ name, shipped: true, version: 1 });
    expect(await change('too-small', { enabled: false })).toMatchObject({ name, enabled: false, version: 2 });
    expect(await codes({ verdict: 'reject' })).not.toContain('too-small');
    expect(await codes({ verdict: 'reject', offered: 'all' })).toContain('too-small');
    await expect(change('too-small', { enabled: true }, 1)).rejects.toMatchObject({ code: 'conflict' });
    await expect(change('bad-mood', { enabled: true })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leave one for every verdict', async () => {
    await change('good-fit', { enabled: false });
    await change('known-contact', { enabled: false });
    await expect(change('other', { enabled: false })).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'patch', rule: 'reason-for-each-verdict' }],
    });
    await change('good-fit', { enabled: true });
  });
});

describe('a decision', () => {
  it.each([
    ['bad-mood', 'known-reason'],
    ['too-small', 'reason-in-use'],
    ['good-fit', 'reason-suits-verdict'],
  ])('is refused for the reason %s: %s', async (reason, rule) => {
    await expect(decide(1, { verdict: 'reject', reason })).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'reason', rule }],
    });
  });

  it("stands with the city's own reason, also once that is out of use", async () => {
    await decide(1, { verdict: 'reject', reason: 'not-green' });
    await change('not-green', { enabled: false });
    const undone = await bed.sender.bus.request(matching.undoDecision, { suggestionId: idOf(1) }, officer);
    expect(undone.state).toBe('open');
  });
});

describe('a wrong tag', () => {
  it('is told of with the decision, for whoever keeps the record, and when the decision is taken back', async () => {
    const told: DataOf<typeof matching.decisionUndone>[] = [];
    // Events of the decisions before may still be under way.
    const tell = (event: (typeof told)[number]) => event.candidate.id === 'works-2' && told.push(event);
    bed.sender.bus.listen(matching.suggestionDecided, tell);
    bed.sender.bus.listen(matching.decisionUndone, tell);
    await decide(2, { verdict: 'reject', reason: 'wrong-industry', note: '实际生产陶瓷' });
    await bed.sender.bus.request(matching.undoDecision, { suggestionId: idOf(2) }, officer);
    await decide(2, { verdict: 'reject', reason: 'conflict' });
    await waitFor(() => told.length === 3);
    const candidate = { kind: 'enterprise', id: 'works-2', name: '铝业2号' };
    expect(told).toMatchObject([
      { candidate, decision: { note: '实际生产陶瓷' }, dataField: 'industries' },
      { candidate, dataField: 'industries', undoneAt: expect.any(String) },
      { candidate, decision: { reason: 'conflict' } },
    ]);
    expect(told[2]).not.toHaveProperty('dataField');
  });
});
