import type { weights } from '@queqiao/contracts';

export type FactorGroup = weights.EffectiveWeights['groups'][number]['group'];
type Effective = weights.EffectiveWeights;
/** The scope that a weight comes from. */
export type Origin = Effective['weights'][number]['from'];

/** What a scope inherits. */
export interface Inherited {
  readonly weights: ReadonlyMap<string, { weight: number; from: Origin }>;
  readonly caps: ReadonlyMap<FactorGroup, { cap: number; from: Origin }>;
}

/** An office in an industry inherits from both, the office first; an office or industry from the city; a city what is shipped. */
export function inheritedOf(layers: {
  readonly city: Effective;
  readonly industry?: Effective | undefined;
  readonly office?: Effective | undefined;
}): Inherited {
  const { city, industry, office } = layers;
  if (industry && office) return nearer(all(office), all(industry));
  if (industry || office) return all(city);
  return shipped(city);
}

function all({ weights, groups }: Effective): Inherited {
  return {
    weights: new Map(weights.map(({ factor, weight, from }) => [factor, { weight, from }])),
    caps: new Map(groups.map(({ group, cap, from }) => [group, { cap, from }])),
  };
}

/** The shipped weights have no caps. */
function shipped({ weights, groups }: Effective): Inherited {
  return {
    weights: new Map(weights.map(({ factor, shipped }) => [factor, { weight: shipped, from: 'default' }])),
    caps: new Map(groups.map(({ group }) => [group, { cap: 1, from: 'default' }])),
  };
}

function nearer(office: Inherited, industry: Inherited): Inherited {
  const pick = <K, V extends { from: Origin }>(near: ReadonlyMap<K, V>, far: ReadonlyMap<K, V>) =>
    new Map([...far].map(([key, value]) => [key, near.get(key)?.from === 'office' ? (near.get(key) ?? value) : value]));
  return { weights: pick(office.weights, industry.weights), caps: pick(office.caps, industry.caps) };
}

/** What a scope overrides. */
export interface OwnWeights {
  readonly weights: weights.Overrides;
  readonly caps: weights.GroupCaps;
}

export const NOTHING: OwnWeights = { weights: {}, caps: {} };

/** The weight of a factor, and what it would be without the scope's override. */
export interface FactorRow {
  readonly factor: string;
  readonly name: Effective['weights'][number]['name'];
  readonly group: FactorGroup;
  readonly weight: number;
  readonly inherited: number;
  /** Undefined when the scope overrides it. */
  readonly from: Origin | undefined;
}

/** The weights of a scope: its overrides, else what it inherits. */
export function factorRows({ weights }: Effective, inherited: Inherited, own: OwnWeights): FactorRow[] {
  return weights.map(({ factor, name, group, shipped }) => {
    const wider = inherited.weights.get(factor) ?? { weight: shipped, from: 'default' as const };
    const said = own.weights[factor];
    return {
      factor,
      name,
      group,
      weight: said ?? wider.weight,
      inherited: wider.weight,
      from: said === undefined ? wider.from : undefined,
    };
  });
}

/** The cap of a group in a scope: its override, else what it inherits. */
export function capOf(group: FactorGroup, inherited: Inherited, own: OwnWeights) {
  const wider = inherited.caps.get(group) ?? { cap: 1, from: 'default' as const };
  const said = own.caps[group];
  return { cap: said ?? wider.cap, from: said === undefined ? wider.from : undefined };
}

/** Sets one override, or removes it when `value` is undefined. */
export function withOne<T extends object>(own: T, key: string, value: number | undefined): T {
  const kept = Object.entries(own).filter(([name]) => name !== key);
  return Object.fromEntries(value === undefined ? kept : [...kept, [key, value]]) as T;
}

/** A changed override; a side is undefined when the scope had none. */
export interface OverrideChange {
  readonly key: string;
  readonly kind: 'weight' | 'cap';
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Changes between two states of a scope's overrides, factors first. */
export function changesBetween(before: OwnWeights, after: OwnWeights): OverrideChange[] {
  const changed = (kind: OverrideChange['kind'], old: Readonly<Record<string, number>>, now: typeof old) =>
    [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((key) => old[key] !== now[key])
      .map((key) => ({ key, kind, before: old[key], after: now[key] }));
  return [...changed('weight', before.weights, after.weights), ...changed('cap', before.caps, after.caps)];
}
