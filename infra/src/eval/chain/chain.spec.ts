import { judgedPairs, precisionAndRecall } from './chain.js';

const files = {
  labels: 'infra/src/eval/chain/labels.jsonl',
  cities: 'infra/seed/cities.json',
  enterprises: 'infra/seed/enterprises-cn.jsonl',
};

it('finds in two cities of the sample who stands at which chain node: 19 of 20 found are there, 19 of 20 there are found', () => {
  for (const [city, pairs] of Map.groupBy(judgedPairs(files), (pair) => pair.city)) {
    const { precision, recall, there } = precisionAndRecall(pairs);
    expect([city, precision >= 0.95, recall >= 0.95, there > 50]).toEqual([city, true, true, true]);
  }
});
