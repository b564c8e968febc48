import 'reflect-metadata';
import { CATALOGUE, enterprises, matching, offices, projects, rebuild, weights, worker } from '@queqiao/contracts';
import { cappedShares } from '@queqiao/scoring/browser';
import { randomNumbers } from '@queqiao/scoring/statistics';
import { build } from '@queqiao/testing';
import { admin, officer, startTestMatching, type TestMatching } from '../testing/test-matching.js';

const target = '371600-aluminium';
const kind = 'enterprise';
const random = randomNumbers(11);
const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;

const works = (n: number): enterprises.Organisation =>
  build.organisation({
    id: `works-${n}`,
    name: `工厂${n}号`,
    city: CATALOGUE,
    industries: random() < 0.8 ? [{ code: one(['3216', '3252', '2614', '1711', '6520']) }] : [],
    products: ['电解铝', '铝型材', '铝箔', '烧碱'].filter(() => random() < 0.4),
    sizeBand: one(['micro', 'small', 'medium', 'large', undefined]),
    seat: random() < 0.8 ? { country: 'CN', division: one(['370300', '110000', '440300']) } : undefined,
  });

let bed: TestMatching;

beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf(Array.from({ length: 30 }, (_, n) => works(n)));
  const { nodes: drawn, links } = build.chainMap();
  const nodes = drawn.map(({ enterprises: _, leftOut: __, ...node }) => node);
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes, links });
  await bed.settled(target);
  await bed.startProgram('services/accounts/dist/main.js');
  const office = { id: 'beijing', kind: 'liaison', name: { zh: '示例驻京招商处', en: 'Sample office' } } as const;
  await bed.sender.bus.request(offices.createOffice, office, admin);
}, 120_000);

afterAll(() => bed.stop(), 30_000);

interface Answered extends Pick<matching.Suggestion, 'rank' | 'score' | 'base' | 'fit' | 'intent' | 'coverage'> {
  readonly factors: Map<string, Pick<matching.Contribution, 'value' | 'weight' | 'points' | 'known' | 'text'>>;
}

type Listed = Omit<Answered, 'factors'> & Pick<matching.Suggestion, 'contributions'>;

const answered = ({ rank, score, base, fit, intent, coverage, contributions }: Listed): Answered => ({
  ...{ rank, score, base, fit, intent, coverage },
  factors: new Map(
    contributions.map(({ factor, value, weight, points, known, text }) => [
      factor,
      { value, weight, points, known, text },
    ]),
  ),
});

/** Every answer that speaks of a suggestion, by its name. */
async function answersAbout(suggestion: matching.Suggestion): Promise<Record<string, Answered>> {
  const { bus } = bed.sender;
  const { id, candidate } = suggestion;
  const { standing } = await bus.request(
    worker.explainPair,
    { targetId: target, candidateKind: kind, candidateId: candidate.id },
    officer,
  );
  if (standing.status !== 'ranked') throw new Error('Expected a rank');
  const rebuilt = await bus.request(rebuild.rebuildSuggestion, { suggestionId: id }, officer);
  const office = await bus.request(
    weights.officeList,
    { office: 'beijing', targetId: target, candidateKind: kind },
    officer,
  );
  const ofOffice = office.items.find((item) => item.candidate.id === candidate.id);
  const again = rebuilt.items.find((item) => item.candidate.id === candidate.id);
  if (ofOffice === undefined || again === undefined) throw new Error('Expected it in every list');
  return {
    list: answered(suggestion),
    explanation: answered(standing),
    comparison: await comparedWithOthers(candidate.id),
    rebuild: answered(again),
    office: answered(ofOffice),
  };
}

async function comparedWithOthers(candidateId: string): Promise<Answered> {
  const other = candidateId === 'works-1' ? 'works-2' : 'works-1';
  const { candidates, factors } = await bed.sender.bus.request(
    worker.compare,
    { targetId: target, candidateKind: kind, candidateIds: [candidateId, other] },
    officer,
  );
  const { rank = 0, score = -1, base = -1, fit, intent, coverage = -1 } = candidates[0] ?? {};
  const values = factors.flatMap(({ factor, weight, values }) =>
    values
      .filter((value) => value.candidateId === candidateId)
      .map(({ candidateId: _, ...value }) => [factor, { weight, ...value }] as const),
  );
  return { rank, score, base, fit, intent, coverage, factors: new Map(values) };
}

it('has one number and one weight for one thing in every answer, and base and points make the score', async () => {
  const { items } = await bed.list(target);
  expect(items.some(({ fit }) => fit === undefined) || items.some(({ intent }) => intent === undefined)).toBe(true);
  for (const suggestion of [0, 4, 11, 20, 29].map((i) => items[i] as matching.Suggestion)) {
    const answers = await answersAbout(suggestion);
    for (const answer of Object.values(answers)) {
      expect(answer).toEqual(answers.list);
      const points = [...answer.factors.values()].reduce((sum, one) => sum + one.points, 0);
      expect(Math.abs(answer.base + points - answer.score)).toBeLessThan(1e-6);
    }
  }
}, 30_000);

it('gives a group one figure in the list, the explanation and the comparison', async () => {
  const [suggestion] = (await bed.list(target)).items;
  const ids = { targetId: target, candidateKind: kind } as const;
  const candidateId = suggestion?.candidate.id ?? '';
  const { standing } = await bed.sender.bus.request(worker.explainPair, { ...ids, candidateId }, officer);
  const candidateIds = [candidateId, 'works-1', 'works-2'].filter((id, i, all) => all.indexOf(id) === i);
  const { candidates } = await bed.sender.bus.request(worker.compare, { ...ids, candidateIds }, officer);
  if (standing.status !== 'ranked') throw new Error('Expected a rank');
  expect(candidates[0]?.groups).toEqual(standing.groups);
  const figureOf = (asked: string) => standing.groups.find(({ group }) => group === asked)?.score;
  expect([figureOf('fit'), figureOf('intent')]).toEqual([suggestion?.fit, suggestion?.intent]);
});

it('tells of each factor the share that the weights screen shows', async () => {
  const asked = { targetId: target, candidateKind: kind } as const;
  const { shares, weightSet } = await bed.sender.bus.request(weights.weightShares, asked, officer);
  const told = new Map(shares.map(({ factor, share }) => [factor, share]));
  const { items } = await bed.list(target);
  expect(items.every(({ ranking }) => ranking.weightSet === weightSet)).toBe(true);
  for (const { contributions } of items)
    expect(new Map(contributions.map(({ factor, weight }) => [factor, weight]))).toEqual(told);
  const shown = await sharesOnScreen(new Set(told.keys()));
  expect([...shown.keys()].sort()).toEqual([...told.keys()].sort());
  for (const [factor, share] of shown) expect(share).toBeCloseTo(told.get(factor) ?? -1, 12);
});

/** As the factor panel makes them: from the weights of the scope, those of the factors that the target asks about. */
async function sharesOnScreen(askedAbout: ReadonlySet<string>): Promise<Map<string, number>> {
  const { items } = await bed.sender.bus.request(weights.getEffectiveWeights, {}, officer);
  const effective = items.find(({ pair }) => pair === 'industry>enterprise');
  const rows = (effective?.weights ?? []).filter(({ factor }) => askedAbout.has(factor));
  const shares = cappedShares(rows, {});
  return new Map(rows.map(({ factor }, i) => [factor, shares[i] ?? 0]));
}
