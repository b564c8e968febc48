import { catalogueOf, funding, investor, ranked } from '../testing/builders.js';

const deal = (company: string, more: object = {}) => ({ date: '2024-06', company, sectors: ['6520'], ...more });
const contributionOf = (list: ReturnType<typeof ranked>, id: string, factor: string) =>
  list
    .find(({ candidateId }) => candidateId === id)
    ?.contributions.find((contribution) => contribution.factor === factor);

test('who invests where and as much as is sought stands above who does not', () => {
  const at = (place: string, amountWan: number) =>
    ['a', 'b', 'c'].map((company) => deal(`${place}-${company}`, { place, amountWan, stage: 'series-a' }));
  const catalogue = catalogueOf(
    investor('a-elsewhere', { deals: at('Boston', 90_000) }),
    investor('here', { deals: at('SF Bay', 1_000) }),
  );
  const list = ranked(catalogue, funding({ place: 'SF Bay', amountWan: 1_200, stage: 'series-a' }), 'investor');
  expect(list[0]?.candidateId).toBe('here');
  expect(contributionOf(list, 'here', 'portfolio-regions')?.text.zh).toContain(
    '在 SF Bay 投过 3 家（所在地已知的共 3 家）',
  );
  expect(contributionOf(list, 'here', 'portfolio-amounts')?.value).toBeGreaterThan(0.5);
  expect(contributionOf(list, 'here', 'portfolio-stages')?.value).toBeCloseTo(0.5);
});

test('codes outside the standard match when they are the same', () => {
  const catalogue = catalogueOf(
    investor('a-games', { deals: ['x', 'y'].map((company) => deal(company, { sectors: ['games_video'] })) }),
    investor('biotech', { deals: ['v', 'w'].map((company) => deal(company, { sectors: ['biotech'] })) }),
  );
  const list = ranked(catalogue, funding({ codes: ['biotech'] }), 'investor');
  expect(list[0]?.candidateId).toBe('biotech');
  expect(contributionOf(list, 'a-games', 'portfolio-sectors')?.value).toBeLessThan(0.5);
});

test('a second round in the same company does not count as a further company', () => {
  const catalogue = catalogueOf(
    investor('again', { deals: [deal('x'), deal('x', { date: '2024-09' }), deal('y')] }),
    investor('other', { deals: [deal('z')] }),
  );
  const list = ranked(catalogue, funding(), 'investor');
  expect(contributionOf(list, 'again', 'popularity')?.text.zh).toBe('已知投资 3 笔，涉及 2 家企业');
});

test('who invested beside the present backers stands above a stranger of the same record', () => {
  const catalogue = catalogueOf(
    investor('backer', { deals: [deal('asker'), deal('x'), deal('y')] }),
    investor('partner', { deals: [deal('x'), deal('y')] }),
    investor('a-stranger', { deals: [deal('v'), deal('w')] }),
  );
  const list = ranked(catalogue, funding({ organisationId: 'asker' }), 'investor');
  expect(list.map(({ candidateId }) => candidateId)).toEqual(['backer', 'partner', 'a-stranger']);
  expect(contributionOf(list, 'partner', 'co-investment')?.text.zh).toBe('与现有股东共同投资过 2 次');
  expect(contributionOf(list, 'backer', 'backer')?.text.zh).toBe('已投资该企业');
});

test('backers may also be named by the target; without any, nothing is asked about them', () => {
  const catalogue = catalogueOf(investor('named', { deals: [deal('x')] }), investor('other', { deals: [deal('x')] }));
  const named = ranked(catalogue, funding({ backers: ['named', 'unknown'] }), 'investor');
  expect(contributionOf(named, 'named', 'backer')?.value).toBe(1);
  const none = ranked(catalogue, funding(), 'investor');
  expect(contributionOf(none, 'named', 'backer')).toBeUndefined();
});

test('an investor with nothing near is told so in words, beside what the others have', () => {
  const catalogue = catalogueOf(
    investor('games', { deals: ['x', 'y'].map((company) => deal(company, { sectors: ['games_video'] })) }),
    investor('biotech', { deals: ['v', 'w'].map((company) => deal(company, { sectors: ['biotech'] })) }),
  );
  const list = ranked(catalogue, funding({ codes: ['biotech'] }), 'investor');
  expect(contributionOf(list, 'games', 'portfolio-sectors')?.text).toEqual({
    zh: '在相同或相近行业没有投过（行业已知的共 2 家），投资人平均约 1 家',
    en: 'It invested in no company in or near this industry, of 2 whose trade is known; an average investor has about 1',
  });
});

test('a stage is called by its name, never by its code', () => {
  const catalogue = catalogueOf(investor('a', { deals: [deal('x', { stage: 'series-a' })] }));
  const text = contributionOf(
    ranked(catalogue, funding({ stage: 'series-a' }), 'investor'),
    'a',
    'portfolio-stages',
  )?.text;
  expect(text?.zh).toContain('在A轮首次投入');
  expect(text?.en).toContain('at the stage Series A');
});
