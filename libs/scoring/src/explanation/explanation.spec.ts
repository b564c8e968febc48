import type { enterprises, worker } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import { rank } from '../ranking/valuation.js';
import type { Catalogue } from '../store/catalogue.js';
import {
  aluminium,
  catalogueOf,
  enterprise,
  institution,
  laboratory,
  randomEnterprise,
  randomNumbers,
  ranked,
} from '../testing/builders.js';
import { DEFAULT_WEIGHTS, type WeightSet } from '../weights/weight-set.js';
import { compareCandidates } from './compare-candidates.js';
import { explainPair } from './explain-pair.js';

const options = { today: '2025-01-31' };
const pair = 'industry>enterprise';

const target = aluminium({
  nodes: [
    { id: 'n1', name: { zh: '铝箔', en: 'Foil' }, codes: ['3252'], terms: ['铝箔'], state: 'missing' },
    { id: 'n2', name: { zh: '电解铝', en: 'Smelting' }, codes: ['3216'], terms: ['电解铝'], state: 'strong' },
  ],
});

function explain(catalogue: Catalogue, id: string, asked: Target = target, exclude?: ReadonlySet<string>) {
  return explainPair(catalogue, asked, 'enterprise', id, DEFAULT_WEIGHTS, { ...options, ...(exclude && { exclude }) });
}

function rankedIn(standing: worker.Standing | undefined) {
  if (standing?.status !== 'ranked') throw new Error('Expected a rank');
  return standing;
}

function weightsWith(factor: string, weight: number): WeightSet {
  return { id: 'changed', pairs: { [pair]: { ...DEFAULT_WEIGHTS.pairs[pair], [factor]: weight } } };
}

/** 200 random candidates, of which about 30 sit in the asking city. */
const random = randomNumbers(7);
const organisations = Array.from({ length: 200 }, (_, i) => randomEnterprise(`e-${i}`, random));
const catalogue = catalogueOf(...organisations);
const list = ranked(catalogue, target, 'enterprise', { k: 1_000 });

it('no smaller move of any weight would do, and where no change is told none is found by trying', () => {
  const shipped = Object.entries(DEFAULT_WEIGHTS.pairs[pair] ?? {});
  for (const { candidateId } of list.slice(10).filter((_, i) => i % 25 === 0)) {
    const { nearestChange, otherChange } = rankedIn(explain(catalogue, candidateId));
    const told = [nearestChange, otherChange].find((change) => change?.kind === 'weight');
    const size = told?.kind === 'weight' ? told.size : Number.POSITIVE_INFINITY;
    for (const [factor, weight] of shipped) {
      for (const step of [-1, -0.7, -0.4, -0.2, -0.05, 0.05, 0.2, 0.5, 1, 2, 4, 8]) {
        const moved = weight * (1 + step);
        if (Math.abs(step) >= size - 0.01 || moved > 100) continue;
        const top = rank(catalogue, target, 'enterprise', weightsWith(factor, moved), { ...options, k: 10 });
        expect(top.some((row) => row.candidateId === candidateId)).toBe(false);
      }
    }
  }
});

describe('the words for it', () => {
  const rivals = Array.from({ length: 12 }, (_, i) =>
    enterprise(`rival-${10 + i}`, {
      industries: [{ code: '3252' }],
      products: ['铝箔', '铝板带'],
      sizeBand: 'large',
      seat: { country: 'CN', division: '370100' },
    }),
  );
  const lagging = (more: Partial<enterprises.Organisation>) =>
    enterprise('lagging', { ...rivals[0], id: 'lagging', ...more });

  it('names the fact that is missing when nothing but that keeps a candidate out', () => {
    const { industries: _, ...known } = lagging({});
    const { rank: place, nearestChange } = rankedIn(
      explain(catalogueOf(...rivals, { ...known, industries: [] }), 'lagging'),
    );
    expect(place).toBe(13);
    expect(nearestChange).toMatchObject({ kind: 'fact', field: 'industries', before: [], after: ['3216'], size: 0.25 });
    expect(nearestChange?.text.zh).toMatch(/^若行业登记有铝冶炼（3216），将排第 \d+ 位$/);
  });

  it('says "none" when a candidate is behind in everything', () => {
    const lost = lagging({
      industries: [{ code: '6513' }],
      products: ['软件'],
      sizeBand: 'micro',
      seat: { country: 'CN', division: '440300' },
    });
    expect(rankedIn(explain(catalogueOf(...rivals, lost), 'lagging')).nearestChange).toMatchObject({ kind: 'none' });
  });

  it('never proposes that a known seat moves', () => {
    const far = lagging({ seat: { country: 'CN', division: '440300' } });
    const { nearestChange, otherChange } = rankedIn(explain(catalogueOf(...rivals, far), 'lagging'));
    for (const change of [nearestChange, otherChange])
      if (change?.kind === 'fact') expect(change.field).not.toBe('seat.division');
  });

  it('has no tenth and no change in a list of nine', () => {
    const standing = rankedIn(explain(catalogueOf(...rivals.slice(0, 9)), 'rival-10'));
    expect([standing.of, standing.tenth, standing.nearestChange]).toEqual([9, undefined, undefined]);
  });
});

describe('a veto', () => {
  it('is named: rejected, of another city, in the city already', () => {
    const found = catalogueOf(
      enterprise('said-no'),
      enterprise('foreign', { city: '510100' }),
      enterprise('here', { seat: { country: 'CN', division: '371602' } }),
    );
    const keys = ['said-no', 'foreign', 'here'].map((id) => {
      const standing = explain(found, id, target, new Set(['said-no']));
      return standing?.status === 'vetoed' && standing.veto.key;
    });
    expect(keys).toEqual(['rejected', 'other-tenant', 'already-here']);
  });

  it('is named for an unrelated laboratory', () => {
    const found = catalogueOf();
    found.upsertInstitution(institution('uni'));
    found.upsertLaboratory(laboratory('lab', 'uni', { industries: [{ code: '6513' }], fields: ['软件'] }));
    expect(explainPair(found, target, 'laboratory', 'lab', DEFAULT_WEIGHTS, options)).toMatchObject({
      status: 'vetoed',
      veto: { key: 'unrelated', name: { zh: '方向无关' } },
    });
  });

  it('is none for an overseas candidate, which is ranked among its own', () => {
    const found = catalogueOf(enterprise('at-home'), enterprise('abroad', { scope: 'overseas' }));
    expect(rankedIn(explain(found, 'abroad'))).toMatchObject({ rank: 1, of: 1 });
  });

  it('cannot be told of somebody unknown', () => {
    expect(explain(catalogueOf(), 'nobody')).toBeUndefined();
  });
});

describe('side by side', () => {
  it('shows the values and contributions of the list, which add up to the scores', () => {
    const ids = [list[0], list[20], list[50]].map((row) => row?.candidateId ?? '');
    const { candidates, factors } = compareCandidates(catalogue, target, 'enterprise', ids, DEFAULT_WEIGHTS, options);
    expect(candidates.map(({ id, rank: place }) => [id, place])).toEqual([
      [ids[0], 1],
      [ids[1], 21],
      [ids[2], 51],
    ]);
    for (const { id, score, base = 0 } of candidates) {
      const parts = factors.map(({ values }) => values.find(({ candidateId }) => candidateId === id)?.points ?? 0);
      expect(parts.reduce((sum, part) => sum + part, base)).toBeCloseTo(score ?? -1, 9);
    }
  });

  it('shows the veto of one that is not ranked beside the others', () => {
    const outside = organisations.find(({ seat }) => seat?.division === '371600')?.id ?? '';
    const ids = [list[0]?.candidateId ?? '', outside];
    const { candidates, factors } = compareCandidates(catalogue, target, 'enterprise', ids, DEFAULT_WEIGHTS, options);
    expect(candidates[1]).toMatchObject({ id: outside, veto: { key: 'already-here' } });
    expect(factors.every(({ values }) => values.length === 1)).toBe(true);
  });
});
