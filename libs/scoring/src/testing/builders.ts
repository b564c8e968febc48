import type { CandidateKind, enterprises, experts } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import { type RankOptions, rank } from '../ranking/valuation.js';
import type { Ranked } from '../ranking/weighing.js';
import { Catalogue } from '../store/catalogue.js';
import { DEFAULT_WEIGHTS } from '../weights/weight-set.js';

export { randomNumbers } from '../statistics/random.js';

const stamp = { city: '*', version: 1, updatedAt: '2025-01-01T00:00:00Z' };
const sources = [{ name: '测试数据', date: '2024-12' }];

/** An enterprise about which only the name is known, unless more is given. */
export function enterprise(id: string, more: Partial<enterprises.Organisation> = {}): enterprises.Organisation {
  return {
    id,
    kind: 'enterprise',
    scope: 'domestic',
    name: id,
    industries: [],
    products: [],
    sources,
    ...stamp,
    ...more,
  };
}

/** An investor about which only the name is known, unless more is given. */
export function investor(id: string, more: Partial<enterprises.Organisation> = {}): enterprises.Organisation {
  return enterprise(id, { kind: 'investor', ...more });
}

export function institution(id: string, more: Partial<experts.Institution> = {}): experts.Institution {
  return { id, kind: 'university', scope: 'domestic', name: id, disciplines: [], sources, ...stamp, ...more };
}

export function laboratory(
  id: string,
  institutionId: string,
  more: Partial<experts.Laboratory> = {},
): experts.Laboratory {
  const names = { name: id, institutionName: institutionId };
  return { id, institutionId, kind: 'laboratory', ...names, fields: [], industries: [], sources, ...stamp, ...more };
}

/** The aluminium industry of Binzhou, without a chain map. */
export function aluminium(more: Partial<Target> = {}): Target {
  return {
    id: '371600-aluminium',
    kind: 'industry',
    city: '371600',
    division: '371600',
    name: { zh: '高端铝业', en: 'High-end aluminium' },
    codes: ['3216', '3252', '3240'],
    text: { zh: '氧化铝、电解铝、铝箔、铝板带', en: 'Alumina, aluminium foil' },
    ...more,
  };
}

/** A need for money of a sample enterprise in Chengdu. */
export function funding(more: Partial<Target> = {}): Target {
  return {
    id: 'need-1',
    kind: 'need',
    needKind: 'funding',
    city: '510100',
    division: '510100',
    name: { zh: '车规芯片A轮融资', en: '车规芯片A轮融资' },
    codes: ['6520'],
    text: { zh: '车规芯片A轮融资', en: '' },
    ...more,
  };
}

/** Pairs of neighbouring characters: enough of a segmenter for tests. */
export function pairsOfCharacters(text: string): string[] {
  const clean = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return clean
    .split(' ')
    .flatMap((word) => (word.length < 3 ? [word] : [...word.slice(1)].map((end, i) => `${word[i]}${end}`)));
}

export function catalogueOf(...organisations: readonly enterprises.Organisation[]): Catalogue {
  const catalogue = new Catalogue(pairsOfCharacters);
  for (const organisation of organisations) catalogue.upsertOrganisation(organisation);
  return catalogue;
}

export function ranked(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  options: Partial<RankOptions> = {},
): Ranked[] {
  return rank(catalogue, target, kind, DEFAULT_WEIGHTS, { today: '2025-01-31', ...options });
}

export function idsOf(list: readonly Ranked[]): string[] {
  return list.map(({ candidateId }) => candidateId);
}

const codes = ['3216', '3252', '3240', '3392', '2614', '1711', '6520', '26', 'C'];
const products = ['电解铝', '铝箔', '铝板带', '烧碱', '棉纱', '芯片', '铝'];
const divisions = ['371600', '370100', '110000', '510100', '440300', '370000'];
const places = ['SF Bay', 'Boston'];
const sizes = ['micro', 'small', 'medium', 'large'] as const;
const stages = ['angel', 'series-a', 'series-b', 'growth'] as const;
const months = ['2019-03', '2022', '2024-05', '2024-11'];
const subjects = [
  { code: '0805', name: '材料科学与工程' },
  { code: '0806', name: '冶金工程' },
  { code: '0809', name: '电子科学与技术' },
  { code: '0817', name: '化学工程与技术' },
  { code: '0501', name: '中国语言文学' },
];
const grades = ['A+', 'B', 'C-', undefined] as const;

/** Draws for records with some facts known and some not. */
class Draws {
  constructor(private readonly random: () => number) {}

  chance(share: number): boolean {
    return this.random() < share;
  }

  one<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.random() * from.length)];
  }

  some<T>(from: readonly T[], share: number): T[] {
    return from.filter(() => this.chance(share));
  }

  upTo(most: number): number {
    return Math.floor(this.random() * (most + 1));
  }
}

/** An enterprise with some facts known and some not. */
export function randomEnterprise(id: string, random: () => number): enterprises.Organisation {
  const draws = new Draws(random);
  const sizeBand = draws.chance(0.5) ? draws.one(sizes) : undefined;
  const division = draws.one(divisions);
  return enterprise(id, {
    industries: draws.some(codes, 0.25).map((code) => ({ code })),
    products: draws.some(products, 0.3),
    ...(sizeBand && { sizeBand }),
    ...(draws.chance(0.7) && division && { seat: { country: 'CN', division } }),
    ...(draws.chance(0.3) && { rounds: [{ date: '2024-03' }, { date: '2021' }] }),
  });
}

/** An investor of which a mandate, deals, both or neither are known. */
export function randomInvestor(id: string, random: () => number): enterprises.Organisation {
  const draws = new Draws(random);
  const division = draws.one(divisions);
  const sector = () => draws.one(codes) ?? 'C';
  const deals = Array.from({ length: draws.upTo(6) }, (_, i) => {
    const [stage, place, seat] = [draws.one(stages), draws.one(places), draws.one(divisions)];
    return {
      date: draws.one(months) ?? '2020',
      ...(draws.chance(0.8) && { company: `company-${draws.upTo(9)}` }),
      sectors: [sector()],
      ...(draws.chance(0.5) ? { place } : { division: seat }),
      ...(draws.chance(0.6) && { stage }),
      ...(draws.chance(0.6) && { amountWan: 100 * (i + 1) * draws.upTo(20) }),
    };
  });
  const ticket = { ticketMinWan: 100 * draws.upTo(9), ticketMaxWan: 1_000 * (1 + draws.upTo(9)) };
  const mandate = {
    sectors: draws.some(codes, 0.3),
    stages: draws.some(stages, 0.4),
    regions: draws.some(divisions, 0.3),
    ...(draws.chance(0.5) && ticket),
  };
  return investor(id, {
    ...(draws.chance(0.6) && { mandate }),
    ...(draws.chance(0.6) && { deals }),
    ...(draws.chance(0.5) && division && { seat: { country: 'CN', division } }),
    ...(draws.chance(0.3) && { investorKind: draws.one(['vc', 'other'] as const) }),
  });
}

/** A university with disciplines, graded and not. */
export function randomInstitution(id: string, random: () => number): experts.Institution {
  const draws = new Draws(random);
  const division = draws.one(divisions);
  return institution(id, {
    disciplines: draws.some(subjects, 0.4).map((subject) => {
      const grade = draws.one(grades);
      return { ...subject, ...(grade && { grade }) };
    }),
    ...(draws.chance(0.7) && division && { division }),
  });
}

/** A laboratory of an institution. */
export function randomLaboratory(id: string, host: string, random: () => number): experts.Laboratory {
  const draws = new Draws(random);
  const division = draws.one(divisions);
  return laboratory(id, host, {
    fields: draws.some(products, 0.3),
    industries: draws.some(codes, 0.25).map((code) => ({ code })),
    ...(draws.chance(0.7) && division && { division }),
  });
}
