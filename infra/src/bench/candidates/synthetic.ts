import { CATALOGUE, type enterprises } from '@queqiao/contracts';
import { randomNumbers } from '@queqiao/scoring/statistics';

type Facts = Pick<
  enterprises.OrganisationInput,
  'industries' | 'products' | 'seat' | 'sizeBand' | 'asOf' | 'foundedOn' | 'rounds' | 'inferred'
>;

/** Real enterprises that the synthetic ones take facts from. */
export interface Patterns {
  /** Industries, products, seats and sizes. */
  readonly enterprises: readonly Facts[];
  /** Founding and funding rounds, which few sources of domestic enterprises have. */
  readonly histories: readonly Facts[];
}

export const SYNTHETIC = 'synthetic-';

/**
 * `count` made-up domestic enterprises that combine the facts of real ones. The same patterns and seed give the same
 * enterprises; a smaller count gives the first of them. Each attribute is as frequent as among the patterns. Products
 * fit the main industry; place, size and history are independent of it and of each other.
 */
export function* syntheticEnterprises(
  patterns: Patterns,
  count: number,
  seed: number,
): Generator<enterprises.Organisation> {
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T => {
    const found = items[Math.floor(random() * items.length)];
    if (found === undefined) throw new RangeError('There are no patterns to take facts from');
    return found;
  };
  const products = productsByIndustry(patterns.enterprises);
  for (let number = 0; number < count; number++) {
    const pattern = pick(patterns.enterprises);
    const related = products.get(mainIndustry(pattern)) ?? [];
    yield {
      ...named(number),
      industries: pattern.industries,
      products: distinct(pattern.products.length, () => pick(related)),
      ...only(pick(patterns.enterprises), 'seat', 'asOf'),
      ...only(pick(patterns.enterprises), 'sizeBand'),
      ...only(pick(patterns.histories), 'foundedOn', 'rounds'),
    };
  }
}

/** With repetitions, so that a common product stays common. */
function productsByIndustry(patterns: readonly Facts[]): Map<string, string[]> {
  const byIndustry = Map.groupBy(patterns, mainIndustry);
  return new Map([...byIndustry].map(([code, own]) => [code, own.flatMap(({ products }) => products)]));
}

function mainIndustry({ industries }: Facts): string {
  return industries[0]?.code ?? '';
}

/** Stops after twice as many draws, so an industry with few products may give fewer. */
function distinct(wanted: number, draw: () => string): string[] {
  const drawn = new Set<string>();
  for (let tries = 0; drawn.size < wanted && tries < 2 * wanted; tries++) drawn.add(draw());
  return [...drawn];
}

function only<K extends keyof Facts>(facts: Facts, ...keys: K[]): Partial<Pick<Facts, K>> {
  const known = keys.filter((key) => facts[key] !== undefined);
  return Object.fromEntries(known.map((key) => [key, facts[key]])) as Partial<Pick<Facts, K>>;
}

function named(number: number) {
  const digits = String(number).padStart(6, '0');
  return {
    id: `${SYNTHETIC}${digits}`,
    kind: 'enterprise' as const,
    scope: 'domestic' as const,
    name: `合成企业 ${digits}`,
    city: CATALOGUE,
    version: 1,
    updatedAt: '2026-01-01T00:00:00.000Z',
    sources: [{ name: '合成数据(仅供基准测试)' }],
  };
}
