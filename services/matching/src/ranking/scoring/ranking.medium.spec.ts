import 'reflect-metadata';
import { CATALOGUE, projects } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const TARGET = '371600-aluminium';

let bed: TestMatching;
beforeAll(async () => {
  bed = await startTestMatching();
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const works = (id: string, more: Parameters<typeof build.organisation>[0] = {}) =>
  build.organisation({ id, name: `${id}铝业`, city: CATALOGUE, industries: [{ code: '3216' }], ...more });

describe('a stored record with a value that nobody could give any more', () => {
  beforeAll(async () => {
    await bed.tellOf([works('plain'), works('mistyped', { asOf: '0202-01' }), works('nameless')]);
    await bed.db.query(`UPDATE matching.profile SET data = jsonb_set(data, '{name}', '""') WHERE id = 'nameless'`);
    await bed.sender.send(projects.industryChanged, { industry: build.industry({ id: TARGET }), nodes: [], links: [] });
    await bed.settled(TARGET);
  }, 30_000);

  it('keeps its year as it was typed', async () => {
    const { items } = await bed.list(TARGET);
    expect(items.find(({ candidate }) => candidate.id === 'mistyped')?.candidate.asOf).toBe('0202-01');
  });

  it('cannot break the list of the others', async () => {
    const { items } = await bed.list(TARGET);
    expect(items.map(({ candidate }) => candidate.id).sort()).toEqual(['mistyped', 'plain']);
  });
});
