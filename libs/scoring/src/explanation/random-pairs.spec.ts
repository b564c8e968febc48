import type { CandidateKind, enterprises, experts, worker } from '@queqiao/contracts';
import { candidateKindsFor, pairKind } from '../model/pairs.js';
import type { Risk, Target } from '../model/target.js';
import { rank, Valuation } from '../ranking/valuation.js';
import { Catalogue } from '../store/catalogue.js';
import {
  aluminium,
  funding,
  pairsOfCharacters,
  randomEnterprise,
  randomInstitution,
  randomInvestor,
  randomLaboratory,
  randomNumbers,
} from '../testing/builders.js';
import { type Records, withFact, without } from '../testing/random-pairs.js';
import type { GroupCaps } from '../weights/weight-caps.js';
import { DEFAULT_WEIGHTS, type WeightSet } from '../weights/weight-set.js';
import { explainPair } from './explain-pair.js';
import type { FactChange } from './fact-change.js';
import type { WeightChange } from './weight-change.js';

const random = randomNumbers(11);
const count = 70;
const each = <T>(make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));
/** Some are rejected, some another city's, some overseas. */
const cityOf = () => (random() < 0.06 ? '440300' : '*');
const scopeOf = () => (random() < 0.15 ? ('overseas' as const) : ('domestic' as const));
const records: Records = {
  enterprise: each(
    (i): enterprises.Organisation => ({ ...randomEnterprise(`e-${i}`, random), city: cityOf(), scope: scopeOf() }),
  ),
  investor: each(
    (i): enterprises.Organisation => ({ ...randomInvestor(`v-${i}`, random), city: cityOf(), scope: scopeOf() }),
  ),
  institution: each(
    (i): experts.Institution => ({ ...randomInstitution(`u-${i}`, random), city: cityOf(), scope: scopeOf() }),
  ),
  laboratory: each(
    (i): experts.Laboratory => ({ ...randomLaboratory(`l-${i}`, `u-${i % 40}`, random), city: cityOf() }),
  ),
};

function catalogueOf({ enterprise, investor, institution, laboratory }: Records): Catalogue {
  const catalogue = new Catalogue(pairsOfCharacters);
  for (const record of [...enterprise, ...investor]) catalogue.upsertOrganisation(record);
  for (const record of institution) catalogue.upsertInstitution(record);
  for (const record of laboratory) catalogue.upsertLaboratory(record);
  return catalogue;
}

const catalogue = catalogueOf(records);
/** Of the organisations in the middle, one in five is barred and the others are to be approached with caution. */
const risks: readonly Risk[] = Array.from({ length: 45 }, (_, i) => ({
  organisationId: `${i % 2 === 0 ? 'e' : 'v'}-${i + 20}`,
  level: i % 5 === 0 ? 'barred' : 'caution',
  note: '未结诉讼',
  source: '法院公告',
  date: '2025-01-01',
}));
/** A few of each kind, institutions with their laboratories. */
const optedOut = ['e', 'v', 'u'].flatMap((kind) =>
  [2, 12, 22, 32].map((i) => ({ id: `${kind}-${i}`, date: '2025-01-01' })),
);
const industry = aluminium({
  risks,
  optedOut,
  nodes: [
    { id: 'n1', name: { zh: '铝箔', en: 'Foil' }, codes: ['3252'], terms: ['铝箔'], state: 'missing' },
    { id: 'n2', name: { zh: '电解铝', en: 'Smelting' }, codes: ['3216'], terms: ['电解铝'], state: 'strong' },
  ],
});
const need = (needKind: enterprises.NeedKind): Target =>
  funding({
    id: `need-${needKind}`,
    needKind,
    codes: ['3252', '6520'],
    text: { zh: '寻求铝箔、芯片合作', en: '' },
    organisationId: 'e-3',
    ...(needKind === 'funding' && { amountWan: 800, stage: 'series-a', backers: ['v-5'], place: 'SF Bay' }),
    ...(needKind === 'supply' && { accepted: ['e-8', 'e-9'] }),
    ...(needKind !== 'market' && { risks }),
    ...(needKind !== 'site' && { optedOut }),
  });
const targets = [
  industry,
  ...(['funding', 'technology', 'talent', 'market', 'supply', 'site', 'cooperation'] as const).map(need),
];
const asked = targets.flatMap((target) => candidateKindsFor(target).map((kind) => ({ target, kind })));

interface Pair {
  readonly target: Target;
  readonly kind: CandidateKind;
  readonly id: string;
}

const exclude: ReadonlySet<string> = new Set(['e-1', 'v-1', 'u-1', 'l-1']);
const options = { today: '2025-01-31', exclude };
const pairs = Array.from({ length: 200 }, (_, i): Pair => {
  const { target, kind } = asked[i % asked.length] ?? { target: industry, kind: 'enterprise' as const };
  return { target, kind, id: records[kind][Math.floor(random() * count)]?.id ?? '' };
});

const explain = ({ target, kind, id }: Pair, within = catalogue, barred: object = options) =>
  explainPair(within, target, kind, id, DEFAULT_WEIGHTS, { ...options, ...barred });
const standings = new Map<Pair, worker.Standing | undefined>(pairs.map((pair) => [pair, explain(pair)]));

function everybody({ kind, id }: Pair) {
  const record = records[kind].find((one) => one.id === id);
  const scope = record && 'scope' in record ? record.scope : 'domestic';
  return { ...options, scope, k: 10_000 };
}

function placeOf(pair: Pair, within = catalogue, weights = DEFAULT_WEIGHTS): number {
  const { target, kind, id } = pair;
  const list = new Valuation(within, target, kind, options.today).outline(weights, everybody(pair));
  return list.findIndex(({ candidateId }) => candidateId === id) + 1;
}

function weightsWith({ target, kind }: Pair, factor: string, weight: number, caps?: GroupCaps): WeightSet {
  const pair = pairKind(target, kind);
  const weights = { ...DEFAULT_WEIGHTS.pairs[pair], [factor]: weight };
  return { id: 'changed', pairs: { [pair]: weights }, ...(caps && { caps: { [pair]: caps } }) };
}

const changes = pairs.flatMap((pair) => {
  const standing = standings.get(pair);
  if (standing?.status !== 'ranked') return [];
  return [standing.nearestChange, standing.otherChange].flatMap((change) => (change ? [{ pair, change }] : []));
});
const isFact = (entry: (typeof changes)[number]): entry is { pair: Pair; change: FactChange } =>
  entry.change.kind === 'fact';
const isWeight = (entry: (typeof changes)[number]): entry is { pair: Pair; change: WeightChange } =>
  entry.change.kind === 'weight';

describe('on 200 random pairs of all kinds', () => {
  it('the rank is the place in the list, with its score and contributions', () => {
    for (const pair of pairs) {
      const standing = standings.get(pair);
      const place = placeOf(pair);
      if (standing?.status !== 'ranked') {
        expect(place).toBe(0);
        continue;
      }
      const upToIt = { ...everybody(pair), k: place };
      const { candidateId, ...row } = rank(catalogue, pair.target, pair.kind, DEFAULT_WEIGHTS, upToIt).at(-1) ?? {};
      expect(candidateId).toBe(pair.id);
      expect(standing).toMatchObject({ rank: place, ...row });
    }
  });

  it('the points of the groups and the base add up to the score, and their shares to the whole', () => {
    const sumOf = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0);
    for (const standing of standings.values()) {
      if (standing?.status !== 'ranked') continue;
      const { groups, score, base, fit, intent } = standing;
      expect(base + sumOf(groups.map(({ points }) => points))).toBeCloseTo(score, 9);
      expect(sumOf(groups.map(({ share }) => share))).toBeCloseTo(1, 9);
      const scoreOf = (asked: string) => groups.find(({ group }) => group === asked)?.score;
      expect([scoreOf('fit'), scoreOf('intent')]).toEqual([fit, intent]);
    }
  });

  it('says the same from factors that were made ready before', () => {
    for (const pair of pairs.slice(0, 40)) {
      const { prepared } = new Valuation(catalogue, pair.target, pair.kind, options.today);
      expect(explain(pair, catalogue, { prepared })).toEqual(standings.get(pair));
    }
  });

  it('a veto is what stops a candidate: without what it names another one is named, or the candidate is ranked', () => {
    const met = new Set<string>();
    for (const pair of pairs) {
      let standing = standings.get(pair);
      let now = { pair, records, exclude };
      for (const lifted = new Set<string>(); standing?.status === 'vetoed'; ) {
        const { key } = standing.veto;
        expect(lifted).not.toContain(key);
        lifted.add(key);
        met.add(key);
        now = without(key, now);
        standing = explain(now.pair, catalogueOf(now.records), { exclude: now.exclude });
      }
      expect(standing?.status).toBe('ranked');
    }
    expect(met).toEqual(
      new Set(['other-tenant', 'self', 'already-here', 'barred', 'opted-out', 'unrelated', 'rejected']),
    );
  });

  it('a change of a fact keeps its word when the record is changed and everybody ranked again', () => {
    const fields = new Set<string>();
    for (const { pair, change } of changes.filter(isFact)) {
      fields.add(change.field);
      const edited = catalogueOf(withFact(records, pair, change));
      expect({ ...change, rank: placeOf(pair, edited) }).toEqual(change);
      expect(change.rank).toBeLessThanOrEqual(10);
    }
    expect([...fields]).toEqual(
      expect.arrayContaining(['industries', 'products', 'fields', 'disciplines', 'division']),
    );
  });

  it('a change of a weight keeps its word, and a little less of it would not do', () => {
    for (const { pair, change } of changes.filter(isWeight)) {
      const { factor, from, to, rank: promised } = change;
      expect(placeOf(pair, catalogue, weightsWith(pair, factor, to))).toBe(promised);
      expect(promised).toBeLessThanOrEqual(10);
      const before = to - Math.sign(to - from) * stepOf(to);
      const isOnTheWay = (before - from) * (to - from) > 0;
      if (isOnTheWay) expect(placeOf(pair, catalogue, weightsWith(pair, factor, before))).toBeGreaterThan(10);
    }
    expect(changes.filter(isWeight).length).toBeGreaterThan(30);
  });

  it('below the tenth place something is told, above nothing', () => {
    for (const standing of standings.values()) {
      if (standing?.status !== 'ranked') continue;
      expect(standing.nearestChange === undefined).toBe(standing.rank <= 10);
    }
  });
});

describe.each([
  ['one that bites', { fit: 0.5 }],
  ['several, which leave no room', { fit: 0.4, feasibility: 0.1, intent: 0.2, relationship: 0.1 }],
  ['one that only a larger weight reaches', { fit: 0.8, feasibility: 0.4 }],
])('under caps: %s', (_, caps) => {
  const weightsOf = (pair: Pair) => weightsWith(pair, 'none', 0, caps);
  const some = pairs.filter((_pair, i) => i % 3 !== 0 && standings.get(pairs[i] as Pair)?.status === 'ranked');

  it('a change of a weight keeps its word, a little less would not do, and the capped groups are named', () => {
    let told = 0;
    for (const pair of some) {
      const { target, kind, id } = pair;
      const standing = explainPair(catalogue, target, kind, id, weightsOf(pair), options);
      if (standing?.status !== 'ranked') throw new Error('Expected a rank');
      expect(standing.rank).toBe(placeOf(pair, catalogue, weightsOf(pair)));
      for (const { group, share, capped } of standing.groups) {
        if (capped) expect(share).toBeGreaterThan((caps[group as keyof typeof caps] ?? 2) - 1e-9);
      }
      for (const change of [standing.nearestChange, standing.otherChange]) {
        if (change?.kind !== 'weight') continue;
        told++;
        const { factor, from, to } = change;
        const placeWith = (weight: number) => placeOf(pair, catalogue, weightsWith(pair, factor, weight, caps));
        expect(placeWith(to)).toBe(change.rank);
        const before = to - Math.sign(to - from) * stepOf(to);
        if ((before - from) * (to - from) > 0) expect(placeWith(before)).toBeGreaterThan(10);
      }
    }
    expect(told).toBeGreaterThan(10);
  });
});

/** The last decimal that a weight is told with: weights are rounded up to it. */
function stepOf(weight: number): number {
  const decimals = String(weight).split('.')[1]?.length ?? 0;
  return 10 ** -Math.max(2, decimals);
}
