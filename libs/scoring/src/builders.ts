import { Catalogue } from './catalogue.js';
import { type RankOptions, rank } from './rank.js';
import type { CandidateKind, Expert, Institution, Organisation } from './shapes.js';
import type { Target } from './target.js';
import type { Ranked } from './weighing.js';
import { DEFAULT_WEIGHTS } from './weights.js';

export { randomNumbers } from './random.js';

const stamp = { city: '*', version: 1, updatedAt: '2025-01-01T00:00:00Z' };
const sources = [{ name: '测试数据', date: '2024-12' }];

/** An enterprise about which only the name is known, unless more is given. */
export function enterprise(id: string, more: Partial<Organisation> = {}): Organisation {
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
export function investor(id: string, more: Partial<Organisation> = {}): Organisation {
  return enterprise(id, { kind: 'investor', ...more });
}

export function institution(id: string, more: Partial<Institution> = {}): Institution {
  return { id, kind: 'university', scope: 'domestic', name: id, disciplines: [], sources, ...stamp, ...more };
}

export function laboratory(id: string, institutionId: string, more: Partial<Expert> = {}): Expert {
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

export function catalogueOf(...organisations: readonly Organisation[]): Catalogue {
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
const sizes = ['micro', 'small', 'medium', 'large'] as const;

/** An enterprise with some facts known and some not. */
export function randomEnterprise(id: string, random: () => number): Organisation {
  const some = <T>(from: readonly T[], share: number) => from.filter(() => random() < share);
  const one = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const sizeBand = random() < 0.5 ? one(sizes) : undefined;
  const division = one(divisions);
  return enterprise(id, {
    industries: some(codes, 0.25).map((code) => ({ code })),
    products: some(products, 0.3),
    ...(sizeBand && { sizeBand }),
    ...(random() < 0.7 && division && { seat: { country: 'CN', division } }),
    ...(random() < 0.3 && { rounds: [{ date: '2024-03' }, { date: '2021' }] }),
  });
}
