import { rank } from '../ranking/valuation.js';
import { aluminium, catalogueOf, idsOf, randomEnterprise, randomNumbers } from '../testing/builders.js';
import { DEFAULT_WEIGHTS, type WeightSet } from '../weights/weight-set.js';
import { explainPair } from './explain-pair.js';

const pair = 'industry>enterprise';
const caps = { [pair]: { fit: 0.3 } };
const options = { today: '2025-01-31' };
const random = randomNumbers(11);
const catalogue = catalogueOf(...Array.from({ length: 60 }, (_, i) => randomEnterprise(`e-${i}`, random)));
const target = aluminium();

const under = (weights: WeightSet) => rank(catalogue, target, 'enterprise', weights, { ...options, k: 1_000 });
const shipped = { id: 'capped', pairs: DEFAULT_WEIGHTS.pairs, caps };

test('under caps, ranks and scores are those of the list, and a weight that is named brings a candidate where it says', () => {
  let told = 0;
  for (const [i, { candidateId, score }] of under(shipped).entries()) {
    const standing = explainPair(catalogue, target, 'enterprise', candidateId, shipped, options);
    if (standing?.status !== 'ranked') throw new Error('Expected a rank');
    expect([standing.rank, standing.score]).toEqual([i + 1, score]);
    for (const change of [standing.nearestChange, standing.otherChange]) {
      if (change?.kind !== 'weight') continue;
      told += 1;
      const own = { ...DEFAULT_WEIGHTS.pairs[pair], [change.factor]: change.to };
      const list = idsOf(under({ id: 'changed', pairs: { [pair]: own }, caps }));
      expect(list.indexOf(candidateId) + 1).toBe(change.rank);
    }
  }
  expect(told).toBeGreaterThan(0);
});
