import type { Name } from '../names/name.js';
import { withinOneTypo } from '../names/typos.js';
import type { Unit } from '../names/units.js';

/** How a query lies on a name. */
export interface Alignment {
  /** Share of the query's weight that the name has, 0–1, less for gaps, for a late start and for turned order. */
  readonly query: number;
  /** Share of what tells who it is that the query names, 0–1. */
  readonly name: number;
  /** Units of the name that the query names. */
  readonly matched: readonly number[];
}

export interface Query {
  readonly units: readonly Unit[];
  readonly weights: readonly number[];
}

// What a matched unit loses where it does not follow the one before: at the beginning of a part of the name, or inside one.
const GAP = 0.06;
const GAP_INSIDE = 0.25;
/** What it loses where the query begins inside a part of the name, half of it at the beginning of a later part. */
const LATE = 0.2;
/** What a unit in another order counts. */
const TURNED = 0.7;

/** A path over matches: its value, and the match that it ends with. */
interface Path {
  readonly value: number;
  readonly unit: number;
  readonly at: number;
  readonly before?: Path;
}

/** Lays the units of a query on those of a name in their order, and what is left over wherever it fits. */
export function align(query: Query, name: Name): Alignment {
  const matches = new Map<number, number>();
  let value = bestPath(query, name, matches);
  value += turned(query, name, matches);
  const matched = [...matches.values()];
  const named = matched.reduce((sum, at) => sum + (name.weights[at] ?? 0), 0);
  return { query: share(value, total(query.weights)), name: share(named, total(name.weights)), matched };
}

/** Fills `matches` (unit of the query → unit of the name) with the best path in order, and gives its value. */
function bestPath({ units, weights }: Query, name: Name, matches: Map<number, number>): number {
  const ending: (Path | undefined)[] = new Array(name.units.length).fill(undefined);
  let best: Path | undefined;
  units.forEach((unit, i) => {
    const weight = weights[i] ?? 0;
    const row: (Path | undefined)[] = [];
    // The best path that ends before the unit in front of the one looked at.
    let further: Path | undefined;
    for (let at = 0; at < name.units.length; at++) {
      const like = likeness(unit, name, at);
      if (like > 0) row[at] = longest(weight, like, i, at, name, ending[at - 1], further);
      further = better(further, ending[at - 1]);
    }
    row.forEach((path, at) => {
      ending[at] = better(ending[at], path);
      best = better(best, path);
    });
  });
  for (let path = best; path; path = path.before) matches.set(path.unit, path.at);
  return best?.value ?? 0;
}

function longest(
  weight: number,
  like: number,
  unit: number,
  at: number,
  name: Name,
  near: Path | undefined,
  further: Path | undefined,
): Path {
  const begins = name.begins[at];
  const late = at === 0 || at === name.place ? 0 : begins ? LATE / 2 : LATE;
  const gap = begins ? GAP : GAP_INSIDE;
  const alone: Path = { value: weight * (like - late), unit, at };
  const afterNear = near && { value: near.value + weight * like, unit, at, before: near };
  const afterGap = further && { value: further.value + weight * (like - gap), unit, at, before: further };
  return better(better(alone, afterNear), afterGap) ?? alone;
}

function better(a: Path | undefined, b: Path | undefined): Path | undefined {
  return a && (!b || a.value >= b.value) ? a : b;
}

/** Matches what is left of the query in any order, and gives what that is worth. */
function turned({ units, weights }: Query, name: Name, matches: Map<number, number>): number {
  let value = 0;
  const taken = new Set(matches.values());
  units.forEach((unit, i) => {
    if (matches.has(i)) return;
    const at = name.units.findIndex(({ text }, place) => text === unit.text && !taken.has(place));
    if (at < 0) return;
    taken.add(at);
    matches.set(i, at);
    value += TURNED * (weights[i] ?? 0);
  });
  return value;
}

function likeness(unit: Unit, name: Name, at: number): number {
  const other = name.units[at];
  if (!other) return 0;
  if (unit.text === other.text) return 1;
  if (unit.han) return at === 0 && name.placeShort.includes(unit.text) ? 0.95 : 0;
  if (other.han) return 0;
  if (unit.text.length >= 2 && other.text.startsWith(unit.text)) return 0.9;
  return withinOneTypo(unit.text, other.text) ? 0.8 : 0;
}

const total = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.min(1, part / whole));
