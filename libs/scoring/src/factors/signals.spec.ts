import { readFileSync } from 'node:fs';
import type { Target } from '../model/target.js';
import type { ProfileSignal } from '../store/signals.js';
import { aluminium, catalogueOf, enterprise, idsOf, investor, ranked } from '../testing/builders.js';
import { signalWorths } from './signal-kinds.js';

const foil = { industries: [{ code: '3252' }], products: ['铝箔'] };
const TODAY = '2026-11-20';
/** Of the target's second code of three, at an unknown place. */
const FIT = 0.825 * 0.75;

const signal = (more: Partial<ProfileSignal> = {}): ProfileSignal => ({
  id: `signal-${more.organisationId ?? 'works'}-${more.kind}-${more.date}`,
  city: '*',
  organisationId: 'works',
  kind: 'investment',
  date: '2026-11-10',
  title: '拟新建电池铝箔项目',
  amountWan: 300_000,
  source: { name: '公司公告', url: 'https://example.org/1' },
  industries: ['3252'],
  expiresOn: '2029-11-30',
  enteredAt: '2026-11-11T00:00:00.000Z',
  ...more,
});

function listOf(signals: readonly ProfileSignal[], more: Partial<Target> = {}) {
  const catalogue = catalogueOf(enterprise('works', foil), enterprise('silent', foil));
  for (const one of signals) catalogue.upsertSignal(one);
  return ranked(catalogue, aluminium(more), 'enterprise', { today: TODAY });
}

function expansionOf(signals: readonly ProfileSignal[], more: Partial<Target> = {}) {
  const works = listOf(signals, more).find(({ candidateId }) => candidateId === 'works');
  const found = works?.contributions.find(({ factor }) => factor === 'expansion');
  if (found === undefined) throw new Error('Expected the factor in the list');
  return found;
}

const heightOf = (...signals: ProfileSignal[]) => expansionOf(signals).value;

describe('a signal', () => {
  it('brings its organisation before an equal that nobody spoke of, and says why with date, money and source', () => {
    const [first, last] = listOf([signal()]);
    expect([first?.candidateId, last?.candidateId]).toEqual(['works', 'silent']);
    expect(expansionOf([signal()])).toMatchObject({
      known: true,
      text: {
        zh: '2026-11-10 公告拟投资 30 亿元：拟新建电池铝箔项目',
        en: '2026-11-10: announced an investment of CNY 3 billion',
      },
      evidence: [{ field: 'signal', source: '公司公告', link: 'https://example.org/1', date: '2026-11-10' }],
    });
    expect(first?.signal).toEqual({
      id: signal().id,
      kind: 'investment',
      date: '2026-11-10',
      text: expansionOf([signal()]).text,
      source: { name: '公司公告', url: 'https://example.org/1' },
      enteredAt: '2026-11-11T00:00:00.000Z',
    });
    expect(last?.signal).toBeUndefined();
    expect(last?.contributions.find(({ factor }) => factor === 'expansion')?.known).toBe(false);
  });

  it.each(Object.entries(signalWorths))('of the kind %s says half as much after its half-life', (kind, worth) => {
    const growthOf = (date: string) => {
      const value = heightOf(signal({ kind: kind as ProfileSignal['kind'], date }));
      const moved = kind === 'contraction' ? (0.3 - value) / 0.3 : (value - 0.3) / 0.7;
      return moved / (1 - moved);
    };
    const month = 12 * 2026 + 10 - worth.halfLifeMonths;
    const then = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
    expect(growthOf('2026-11-10')).toBeCloseTo(worth.strength * (kind === 'contraction' ? 1 : FIT), 5);
    expect(growthOf(then) / growthOf('2026-11-10')).toBeCloseTo(0.5, 5);
  });

  it('fades to what is usual, never below, and is forgotten after its last day', () => {
    const old = heightOf(signal({ date: '2020-01-01' }));
    expect(old).toBeGreaterThan(0.3);
    expect(old).toBeLessThan(0.35);
    expect(expansionOf([signal({ expiresOn: '2026-10-31' })]).known).toBe(false);
  });

  it('counts against its organisation when it shrinks, also beside an investment', () => {
    const cut = signal({ kind: 'contraction', title: '关停一条生产线' });
    expect(heightOf(cut)).toBeCloseTo(0.15, 5);
    expect(heightOf(cut, signal())).toBeLessThan(heightOf(signal()));
    expect(idsOf(listOf([cut]))).toEqual(['silent', 'works']);
  });

  it('says more the nearer its place is to the city, and something where the place is unknown', () => {
    const [here, near, far] = ['371602', '370300', '650100'].map((division) => heightOf(signal({ division })));
    const unknown = heightOf(signal());
    expect(here).toBeGreaterThan(near ?? 1);
    expect(near).toBeGreaterThan(unknown);
    expect(unknown).toBeGreaterThan(far ?? 1);
    expect(far).toBeGreaterThan(0.3);
  });

  it('speaks to targets of its trade, or of any where the source names none', () => {
    expect(heightOf(signal())).toBeGreaterThan(heightOf(signal({ industries: [] })));
    expect(heightOf(signal({ industries: [] }))).toBeGreaterThan(0.3);
    const software = signal({ industries: ['6513'] });
    expect(expansionOf([software]).known).toBe(false);
    expect(listOf([software])[0]?.signal).toBeUndefined();
    expect(heightOf({ ...software, kind: 'contraction' })).toBeLessThan(0.3);
  });

  it('counts half where no source states it, and says so', () => {
    const inferred = signal({ inferred: true });
    expect(heightOf(inferred)).toBeLessThan(heightOf(signal()));
    expect(expansionOf([inferred]).text.zh).toContain('据推断');
  });

  it('that another city keeps for itself is not heard', () => {
    expect(expansionOf([signal({ city: '510100' })]).known).toBe(false);
    expect(expansionOf([signal({ city: '371600' })]).known).toBe(true);
  });

  it('tells the newest in the row, and how many more there are in the reasons', () => {
    const both = [signal({ date: '2026-03-01', kind: 'land' }), signal({ date: '2026-10-01', kind: 'recruitment' })];
    expect(listOf(both)[0]?.signal).toMatchObject({ kind: 'recruitment', date: '2026-10-01' });
    expect(expansionOf(both).text.zh).toMatch(/^2026-10-01 集中招聘.*；另有 1 条信号$/);
  });

  it('changes nothing by the order in which signals came', () => {
    const some = ['2024-03-09', '2025-02-01', '2026-10-01'].map((date, i) =>
      signal({ date, kind: (['land', 'round', 'patents'] as const)[i] ?? 'news', division: '370300' }),
    );
    expect(listOf(some)).toEqual(listOf(some.toReversed()));
  });

  it('leaves with its withdrawal, and is heard of investors too', () => {
    const catalogue = catalogueOf(investor('fund'));
    const raised = signal({ organisationId: 'fund', kind: 'funds', industries: [] });
    const knownOf = () =>
      ranked(catalogue, aluminium(), 'investor', { today: TODAY })[0]?.contributions.find(
        ({ factor }) => factor === 'expansion',
      )?.known;
    catalogue.upsertSignal(raised);
    expect(knownOf()).toBe(true);
    catalogue.upsertSignal({ ...raised, withdrawnAt: '2026-11-12T00:00:00.000Z' });
    expect(knownOf()).toBe(false);
  });
});

test('the README names strength and half-life of every kind, and why', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  for (const [kind, { strength, halfLifeMonths }] of Object.entries(signalWorths)) {
    const [, named, strong, months, why = ''] =
      readme
        .split('\n')
        .map((row) => row.split('|').map((cell) => cell.trim()))
        .find(([, name]) => name === `\`${kind}\``) ?? [];
    expect([named, Number(strong), Number(months)]).toEqual([`\`${kind}\``, strength, halfLifeMonths]);
    expect(why.length).toBeGreaterThan(10);
  }
});
