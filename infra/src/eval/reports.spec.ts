import type { Figure } from './figures.js';
import { figures as industryFigures, judgeIndustries } from './industry-report.js';
import type { Round } from './investments.js';
import { figures, judgeRounds, type Qrel } from './investor-report.js';

/** The means of all figures, by name, over rows. */
function means<Row>(of: readonly Figure<Row>[], rows: readonly Row[]): Record<string, number> {
  const mean = (figure: Figure<Row>) => rows.reduce((sum, row) => sum + figure.of(row), 0) / rows.length;
  return Object.fromEntries(of.map((figure) => [figure.name, mean(figure)]));
}

function expectClose(found: Record<string, number>, expected: Record<string, number>): void {
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 6);
}

const THIRD_PLACE = 1 / 2;
const SECOND_PLACE = 0.63093;

describe('lists of investors', () => {
  const target = {
    kind: 'need',
    city: '*',
    division: '',
    codes: [],
    name: { zh: 'q', en: 'q' },
    text: { zh: '', en: '' },
  };
  const round = (id: string): Round => ({ id, date: '2012-01-01', target: { ...target, kind: 'need', id } });
  const investor = (id: string, more: Partial<Qrel> = {}): Qrel => ({
    ...{ query_id: '', investor: id, new: true, reachable: true, cold: false },
    ...more,
  });
  const invested = new Map([
    ['q1', [investor('a'), investor('unknown', { reachable: false }), investor('backer', { new: false })]],
    ['q2', [investor('unknown', { reachable: false })]],
    ['q3', [investor('d')]],
  ]);
  const run = new Map([['q1', ['backer', 'x', 'a']]]);
  const history = {
    rounds: ['q1', 'q2', 'q3'].map(round),
    backers: new Map([['q1', ['backer']]]),
  };

  it('are judged by new investors as computed by hand: one found in the second place, one list missing', () => {
    const rows = judgeRounds(run, history, invested, true);
    expect(rows.map((row) => row.round.id)).toEqual(['q1', 'q3']);
    const halved = { 'R@10': 1, 'R@50': 1, 'R@10sys': 1 / 2, 'NDCG@10': SECOND_PLACE, MRR: 1 / 2, 'Hit@10': 1 };
    expectClose(means(figures, rows), Object.fromEntries(Object.entries(halved).map(([name, v]) => [name, v / 2])));
  });

  it('are judged by all investors as computed by hand: the backer first, the new one third', () => {
    const [first] = judgeRounds(run, history, invested, false);
    expectClose(means(figures, first ? [first] : []), {
      'R@10': 1,
      'R@50': 1,
      'R@10sys': 2 / 3,
      'NDCG@10': (1 + THIRD_PLACE) / (1 + SECOND_PLACE),
      MRR: 1,
      'Hit@10': 1,
    });
  });
});

describe('lists of companies', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];

  it('are judged as computed by hand, without the companies that were shown before', () => {
    const qrels = new Map([['i1', [...five, 'no-products']]]);
    const run = new Map([['i1', ['x', 'b', 'y', 'c']]]);
    const rows = judgeIndustries(run, qrels, new Map([['i1', ['a']]]), (id) => id !== 'no-products');
    const ideal = 1 + SECOND_PLACE + THIRD_PLACE + 0.430677;
    expectClose(means(industryFigures, rows), {
      'P@10': 2 / 10,
      'NDCG@10': (SECOND_PLACE + 0.430677) / ideal,
      'R@50': 2 / 4,
      MRR: 1 / 2,
    });
  });

  it('are left out where fewer than five companies are relevant', () => {
    expect(judgeIndustries(new Map([['i1', five]]), new Map([['i1', five.slice(1)]]), new Map(), () => true)).toEqual(
      [],
    );
  });
});
