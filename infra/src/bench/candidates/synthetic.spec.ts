import { createHash } from 'node:crypto';
import { enterprises } from '@queqiao/contracts';
import { patternsOfSample } from './candidate-set.js';
import { type Patterns, syntheticEnterprises } from './synthetic.js';

const COUNT = 10_000;
let patterns: Patterns;
let made: enterprises.Organisation[];

beforeAll(async () => {
  patterns = await patternsOfSample();
  made = [...syntheticEnterprises(patterns, COUNT, 7)];
});

const hashOf = (rows: Iterable<enterprises.Organisation>) =>
  createHash('sha256')
    .update([...rows].map((row) => JSON.stringify(row)).join('\n'))
    .digest('hex');

test('the same seed gives the same enterprises, another seed others', () => {
  expect(hashOf(syntheticEnterprises(patterns, COUNT, 7))).toBe(hashOf(made));
  expect(hashOf(syntheticEnterprises(patterns, COUNT, 8))).not.toBe(hashOf(made));
});

test('a smaller set is the beginning of a larger one', () => {
  expect([...syntheticEnterprises(patterns, 500, 7)]).toEqual(made.slice(0, 500));
});

test('every enterprise is one that the contract accepts, under an id and a name of its own', () => {
  for (const one of made.slice(0, 2_000)) expect(enterprises.organisation.parse(one)).toEqual(one);
  expect(new Set(made.map(({ id }) => id)).size).toBe(COUNT);
  expect(made.filter(({ name }) => !/^合成企业 \d{6}$/.test(name))).toEqual([]);
});

type Facts = Patterns['enterprises'][number];
const attributes: [string, (facts: Facts) => string | undefined, 'enterprises' | 'histories'][] = [
  ['main industry', ({ industries }) => industries[0]?.code, 'enterprises'],
  ['province', ({ seat }) => seat?.division?.slice(0, 2), 'enterprises'],
  ['size', ({ sizeBand }) => sizeBand, 'enterprises'],
  ['number of rounds', ({ rounds }) => String(rounds?.length ?? 0), 'histories'],
];

test.each(attributes)('each %s is as frequent as in the sample', (_, attributeOf, source) => {
  const expected = shares(patterns[source], attributeOf);
  const found = shares(made, attributeOf);
  expect([...found.keys()].every((value) => expected.has(value))).toBe(true);
  // Six standard errors of a share: a set that was drawn rightly fails once in 500 million values.
  for (const [value, share] of expected) {
    const error = Math.sqrt((share * (1 - share)) / COUNT);
    expect(Math.abs((found.get(value) ?? 0) - share)).toBeLessThan(6 * error + 1e-9);
  }
});

test('products are those of real enterprises of the same main industry, about as many', () => {
  const real = new Map<string | undefined, Set<string>>();
  for (const { industries, products } of patterns.enterprises) {
    const code = industries[0]?.code;
    real.set(code, new Set([...(real.get(code) ?? []), ...products]));
  }
  const strange = made.filter(({ industries, products }) => {
    const known = real.get(industries[0]?.code);
    return products.some((product) => !known?.has(product));
  });
  expect(strange).toEqual([]);
  const mean = (rows: readonly Facts[]) => rows.reduce((sum, { products }) => sum + products.length, 0) / rows.length;
  expect(mean(made) / mean(patterns.enterprises)).toBeGreaterThan(0.85);
});

function shares(
  rows: readonly Facts[],
  attributeOf: (facts: Facts) => string | undefined,
): Map<string | undefined, number> {
  const found = new Map<string | undefined, number>();
  for (const row of rows) found.set(attributeOf(row), (found.get(attributeOf(row)) ?? 0) + 1 / rows.length);
  return found;
}
