import { DEFAULT_WEIGHTS } from '@queqiao/scoring';
import 'reflect-metadata';
import { CATALOGUE, enterprises, experts, type matching, projects, rebuild } from '@queqiao/contracts';
import { forAllCities } from '@queqiao/database';
import { randomNumbers } from '@queqiao/scoring/statistics';
import { build } from '@queqiao/testing';
import { catalogue, chengdu, officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';
import { RankingRetention } from './ranking-retention.js';

const target = '371600-aluminium';
const random = randomNumbers(7);
const trades = ['3216', '3252', '3211', '2614', '1711', '6520'];
const seats = ['370300', '110000', '510100', '440300', '371602'];
const products = ['电解铝', '铝型材', '铝箔', '汽车轻量化铝材', '烧碱'];
const sizes = ['micro', 'small', 'medium', 'large'] as const;
const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;

const works = (n: number, version: number): enterprises.Organisation =>
  build.organisation({
    id: `works-${n}`,
    name: `工厂${n}号第${version}版`,
    city: n % 20 === 0 ? '510100' : CATALOGUE,
    industries: [{ code: one(trades) }],
    products: products.filter(() => random() < 0.4),
    sizeBand: one(sizes),
    seat: { country: 'CN', division: one(seats) },
    version,
  });

let bed: TestMatching;
const again = (suggestionId: string, ranking?: number, context = officer) =>
  bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId, ranking }, context);

beforeAll(async () => {
  bed = await startTestMatching();
  await seed(120, 1);
  await bed.sender.send(
    experts.institutionsChanged,
    { institutions: [build.institution({ city: CATALOGUE })] },
    catalogue,
  );
  await bed.sender.send(
    experts.laboratoriesChanged,
    { laboratories: [build.laboratory({ city: CATALOGUE })] },
    catalogue,
  );
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

async function seed(count: number, version: number): Promise<void> {
  await bed.tellOf(Array.from({ length: count }, (_, n) => works(n, version)));
  await bed.settled();
}

const shown = (items: readonly matching.Suggestion[]) =>
  items.map(({ candidate, rank, score, base, fit, intent, coverage, weak, contributions }) => ({
    candidate: { id: candidate.id, name: candidate.name },
    rank,
    score,
    base,
    fit,
    intent,
    coverage,
    weak,
    contributions,
  }));

describe('a list', () => {
  let before: matching.Suggestion[];
  let decided: matching.Decision;

  it('is the same when it is rebuilt at once', async () => {
    before = (await bed.list(target)).items;
    expect(before.filter(({ weak }) => !weak)).toHaveLength(50);
    const rebuilt = await again(before[7]?.id ?? '');
    expect(rebuilt).toMatchObject({ identical: true, differences: [], targetId: target, candidateKind: 'enterprise' });
    expect(rebuilt.items).toEqual(shown(before));
  });

  it('is the same after decisions, with other profiles and under other weights', async () => {
    const [first, second, third] = before.map(({ candidate }) => candidate.id);
    decided = await bed.decide(target, third ?? '', { verdict: 'accept', reason: 'good-fit' });
    await bed.decide(target, first ?? '', { verdict: 'reject', reason: 'too-small' });
    await bed.decide(target, second ?? '', { verdict: 'accept', reason: 'good-fit' });
    await bed.settled();
    await seed(140, 2);
    await bed.publishWeights('industry>enterprise', { distance: 90, 'industry-path': 1 });
    await bed.settled();
    const now = (await bed.list(target)).items;
    expect(now.map(({ candidate }) => candidate.id)).not.toEqual(before.map(({ candidate }) => candidate.id));

    const rebuilt = await again(decided.suggestionId, decided.ranking);
    expect(rebuilt).toMatchObject({
      identical: true,
      ranking: { version: decided.ranking, weightSet: DEFAULT_WEIGHTS.id },
    });
    expect(rebuilt.items).toEqual(shown(before));
  }, 30_000);

  it('is the same for a rejected candidate, which later rankings passed over', async () => {
    const rejected = (await bed.list(target, { state: 'rejected' })).items[0];
    const rebuilt = await again(rejected?.id ?? '');
    expect(rebuilt).toMatchObject({ identical: true, ranking: rejected?.ranking });
    // The list has its present name; the rebuilt one has the name of then.
    expect(rejected?.candidate.name).toMatch(/第2版$/);
    const candidate = { id: rejected?.candidate.id, name: rejected?.candidate.name.replace('第2版', '第1版') };
    expect(rebuilt.items[0]).toMatchObject({ candidate });
  });

  it('is the same once officers saw it, though nobody decided and a newer one lacks the candidate', async () => {
    const seen = (await bed.list(target)).items;
    await bed.publishWeights('industry>enterprise', { distance: 1, 'industry-path': 90 });
    await bed.settled();
    const now = new Set((await bed.list(target)).items.map(({ id }) => id));
    const gone = seen.find(({ id, state }) => state === 'open' && !now.has(id));
    if (gone === undefined) throw new Error('the lists hold the same candidates');
    const rebuilt = await again(gone.id);
    expect(rebuilt).toMatchObject({ identical: true, ranking: gone.ranking });
    expect(rebuilt.items).toEqual(shown(seen));
    expect((await bed.list(target, { state: 'open', limit: 100 })).items.map(({ id }) => id)).not.toContain(gone.id);
  }, 30_000);

  it('is the present one for a candidate that is on it, with the present weights', async () => {
    const now = (await bed.list(target)).items;
    const rebuilt = await again(now[0]?.id ?? '');
    expect(rebuilt).toMatchObject({ identical: true, ranking: now[0]?.ranking });
    expect(rebuilt.items).toEqual(shown(now));
  });

  it('says where it is not the stored one', async () => {
    const [top] = (await bed.list(target)).items;
    await bed.db.query(
      `UPDATE matching.ranking SET lists = jsonb_set(lists, '{0,scores,0}', '0.5') WHERE target_id = $1 AND number = $2`,
      [target, top?.ranking.version],
    );
    expect(await again(top?.id ?? '')).toMatchObject({
      identical: false,
      differences: [{ candidateId: top?.candidate.id, field: 'score', stored: 0.5, rebuilt: top?.score }],
    });
  });

  it("is not another city's to rebuild", async () => {
    await expect(again(decided.suggestionId, undefined, chengdu)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is forgotten when it has been kept for long enough, unless it is the newest', async () => {
    const prune = () => forAllCities(() => bed.service.app.get(RankingRetention).prune());
    await prune();
    expect(await again(decided.suggestionId, decided.ranking)).toMatchObject({ identical: true });
    await bed.db.query(`UPDATE matching.ranking SET scored_at = now() - interval '401 days'`);
    await bed.db.query(`UPDATE matching.profile_history SET replaced_at = now() - interval '401 days'`);
    await prune();
    await expect(again(decided.suggestionId, decided.ranking)).rejects.toMatchObject({
      code: 'not_found',
      details: [{ field: 'ranking', rule: 'kept' }],
    });
    const { rows } = await bed.db.query('SELECT count(*)::int AS kept FROM matching.profile_history');
    expect(rows).toEqual([{ kept: 0 }]);
    const newest = (await bed.list(target, { candidateKind: 'institution' })).items[0];
    expect(await again(newest?.id ?? '')).toMatchObject({ identical: true });
  });
});
