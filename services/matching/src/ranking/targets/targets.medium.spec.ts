import 'reflect-metadata';
import { CATALOGUE, cityDay, enterprises, matching } from '@queqiao/contracts';
import { forAllCities } from '@queqiao/database';
import { build, waitFor } from '@queqiao/testing';
import { officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';
import { DueSuggestions } from '../reopening/due-suggestions.js';

let bed: TestMatching;

beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf([1, 2, 3].map((n) => build.organisation({ id: `works-${n}`, name: `铝业${n}号`, city: CATALOGUE })));
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const seekerAt = (id: string, version: number, division: string) =>
  build.organisation({ id, version, sample: true, seat: { country: 'CN', division } });
const needOf = (id: string, more: Partial<enterprises.Need> = {}) =>
  build.need({ id, kind: 'supply', organisationId: `of-${id}`, ...more });
const dataOf = async (id: string) =>
  (await bed.db.query('SELECT data, requested, scored FROM matching.target WHERE id = $1', [id])).rows[0];

describe('a need', () => {
  it('is ranked from where its enterprise sits now, whichever is heard of first', async () => {
    await bed.tellOf([seekerAt('of-moved-1', 1, '371602')]);
    await bed.sender.send(enterprises.needRegistered, { need: needOf('moved-1', { division: '371602' }) });
    await bed.settled('moved-1');
    await bed.tellOf([seekerAt('of-moved-1', 2, '110105')]);
    await waitFor(async () => (await dataOf('moved-1')).data.division === '110105');
    await bed.settled('moved-1');
    const { items } = await bed.list('moved-1');
    expect(items.length).toBeGreaterThan(0);
    await bed.tellOf([seekerAt('of-moved-2', 2, '110105')]);
    await bed.sender.send(enterprises.needRegistered, { need: needOf('moved-2', { division: '371602' }) });
    await bed.settled('moved-2');
    expect((await dataOf('moved-2')).data.division).toBe('110105');
  });

  it('that is closed is ranked no longer and keeps its list, and is ranked anew once it is open again', async () => {
    const need = needOf('shut-1');
    await bed.sender.send(enterprises.needRegistered, { need });
    await bed.settled('shut-1');
    const [first] = (await bed.list('shut-1')).items;
    const closed = { reason: 'met', by: { id: 'a', name: '甲' }, at: '2026-01-15T08:00:00.000Z' } as const;
    await bed.sender.send(enterprises.needChanged, { need: { ...need, version: 2, title: '新标题', closed } });
    await waitFor(async () => (await dataOf('shut-1')).data.name.zh === '新标题');
    const { scored } = await dataOf('shut-1');
    await bed.tellOf([build.organisation({ id: 'works-4', city: CATALOGUE })]);
    await bed.settled();
    expect(await dataOf('shut-1')).toMatchObject({ requested: scored, scored });
    expect((await bed.list('shut-1')).items[0]?.id).toBe(first?.id);
    const decide = bed.decide('shut-1', first?.candidate.id ?? '', { verdict: 'accept', reason: 'good-fit' });
    await expect(decide).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'open-need' }] });
    await bed.sender.send(enterprises.needChanged, { need: { ...need, version: 3 } });
    await waitFor(async () => (await dataOf('shut-1')).scored > scored);
    expect((await bed.list('shut-1')).items.map(({ candidate }) => candidate.id)).toContain('works-4');
  });

  it.each(['expired', 'draft', 'returned'] as const)(
    'that is %s is ranked no longer, in contact it is',
    async (state) => {
      const id = `left-${state}`;
      await bed.sender.send(enterprises.needRegistered, { need: needOf(id) });
      await bed.settled(id);
      await bed.sender.send(enterprises.needChanged, {
        need: needOf(id, { version: 2, state: 'in-contact', title: '新' }),
      });
      await waitFor(async () => (await dataOf(id)).scored === 2);
      await bed.sender.send(enterprises.needChanged, { need: needOf(id, { version: 3, state, title: '再新' }) });
      await waitFor(async () => (await dataOf(id)).data.name.zh === '再新');
      expect(await dataOf(id)).toMatchObject({ requested: 2, scored: 2 });
    },
  );

  it('whose event is older than its states is ranked', async () => {
    const { state: _, ...need } = needOf('stateless-1');
    await bed.sender.send(enterprises.needRegistered, { need });
    await bed.settled('stateless-1');
    expect((await dataOf('stateless-1')).scored).toBe(1);
  });
});

describe('a candidate', () => {
  it('is called by its present name in lists that it has left as well', async () => {
    await bed.sender.send(enterprises.needRegistered, { need: needOf('names-1') });
    await bed.settled('names-1');
    await bed.decide('names-1', 'works-1', { verdict: 'reject', reason: 'conflict' });
    const renamed = { id: 'works-1', name: '改名铝业', version: 2, city: CATALOGUE };
    await bed.tellOf([build.organisation(renamed)]);
    expect((await bed.find('names-1', 'works-1'))?.candidate.name).toBe('改名铝业');
  });

  it('that was put off is open again on the day, and is counted', async () => {
    await bed.sender.send(enterprises.needRegistered, { need: needOf('due-1') });
    await bed.settled('due-1');
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000);
    const until = cityDay(tomorrow);
    await bed.decide('due-1', 'works-2', { verdict: 'later', reason: 'other', note: '下月再谈', until });
    const openDue = (now: Date) => forAllCities(() => bed.service.app.get(DueSuggestions).openDue(now));
    await openDue(new Date());
    expect((await bed.find('due-1', 'works-2'))?.state).toBe('later');
    const heard = new Promise<string>((resolve) => {
      bed.sender.bus.listen(matching.suggestionsReady, ({ targetId }) => resolve(targetId));
    });
    await openDue(tomorrow);
    expect(await bed.find('due-1', 'works-2')).toMatchObject({ state: 'open', returned: { because: 'due' } });
    expect(await heard).toBe('due-1');
    const { items, total } = await bed.sender.bus.request(matching.listDueSuggestions, {}, officer);
    expect([total, items.map(({ candidate }) => candidate.id)]).toEqual([1, ['works-2']]);
    await bed.decide('due-1', 'works-2', { verdict: 'accept', reason: 'good-fit' });
    expect((await bed.sender.bus.request(matching.listDueSuggestions, {}, officer)).total).toBe(0);
  });
});
