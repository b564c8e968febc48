import type { Name } from '../names/name.js';
import { initialOf, readingsOf } from '../names/readings.js';

/** The units of a name that letters spell. */
export interface Spelt {
  readonly from: number;
  readonly to: number;
  readonly by: 'reading' | 'initials';
}

/** Where letters are how the name is read (tianshan), or the initials of that (tsly): first what begins a part of the name. */
export function speltBy(letters: string, name: Name): Spelt | undefined {
  const readings = readingsOf(name.units);
  const initialsOf = (own: readonly string[], at: number) =>
    own.map((one) => initialOf(one, name.units[at] ?? { han: true }));
  const initials = readings.map(initialsOf);
  const starts = [...name.units.keys()].sort((a, b) => Number(name.begins[b]) - Number(name.begins[a]));
  for (const [by, spellings] of [['reading', readings] as const, ['initials', initials] as const])
    for (const from of starts) {
      const to = endOfSpelling(letters, spellings, from);
      if (to !== undefined) return { from, to, by };
    }
  return undefined;
}

/** Behind the last unit that the letters spell; the last one may be typed in part. */
function endOfSpelling(letters: string, spellings: readonly (readonly string[])[], at: number): number | undefined {
  if (letters === '') return at;
  for (const spelling of spellings[at] ?? []) {
    if (spelling.startsWith(letters)) return at + 1;
    if (!letters.startsWith(spelling)) continue;
    const end = endOfSpelling(letters.slice(spelling.length), spellings, at + 1);
    if (end !== undefined) return end;
  }
  return undefined;
}
