import 'reflect-metadata';
import { CATALOGUE, matching, projects, rebuild, worker } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const works = (id: string, products: string[]) =>
  build.organisation({ id, name: id, city: CATALOGUE, industries: [], products });

let bed: TestMatching;
beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf([
    works('accepted', ['新能源汽车散热器']),
    works('alike', ['新能源汽车散热器', '水泵']),
    works('unlike', ['棉纱']),
    works('fitting', ['电解铝']),
  ]);
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const find = async (id: string) => {
  const found = await bed.find(target, id);
  if (found === undefined) throw new Error(`${id} is not on the list`);
  return found;
};
const again = (suggestionId: string, ranking?: number) =>
  bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId, ranking }, officer);

describe('an accepted candidate', () => {
  it('lifts those who describe themselves alike, and the contribution says so', async () => {
    const [before, unlike] = [await find('alike'), await find('unlike')];
    await bed.decide(target, 'accepted', { verdict: 'accept', reason: 'good-fit' });
    await bed.settled();
    const after = await find('alike');
    expect(after.score).toBeGreaterThan(before.score);
    expect(after.contributions.some(({ text }) => text.zh.includes('散热器'))).toBe(true);
    expect((await find('unlike')).score).toBeLessThanOrEqual(unlike.score);
  });

  it('counts alike in the list and in the explanation of a place', async () => {
    const { score, contributions, rank } = await find('alike');
    const asked = { targetId: target, candidateKind: 'enterprise', candidateId: 'alike' } as const;
    const { standing } = await bed.sender.bus.request(worker.explainPair, asked, officer);
    expect(standing).toMatchObject({ status: 'ranked', rank, score, contributions });
  });

  it('does not change the list that it was accepted from', async () => {
    const { id, ranking } = await find('accepted');
    const { rows } = await bed.db.query('SELECT ranking FROM matching.decision WHERE suggestion_id = $1', [id]);
    const [then, now] = [await again(id, rows[0].ranking), await again(id)];
    expect(then).toMatchObject({ identical: true, ranking: { version: rows[0].ranking } });
    expect(now).toMatchObject({ identical: true, ranking: { version: ranking.version } });
    expect(now.items).not.toEqual(then.items);
  });

  it('teaches nothing any more once the decision is taken back', async () => {
    const { id } = await find('accepted');
    const taught = await find('alike');
    await bed.sender.bus.request(matching.undoDecision, { suggestionId: id }, officer);
    await bed.settled();
    expect((await find('alike')).score).toBeLessThan(taught.score);
  });
});
