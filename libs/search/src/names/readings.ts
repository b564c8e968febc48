import { pinyin } from 'pinyin-pro';
import type { Unit } from './units.js';

/** `v` stands for ü, as it is typed. */
const typed = { toneType: 'none', type: 'array', v: true } as const;

/** Acronyms in Chinese names are typed as they are. */
const LONGEST_ACRONYM = 4;

const known = new Map<string, readonly string[]>();

/** All readings of a character, in letters without tones. */
function everyReading(character: string): readonly string[] {
  let readings = known.get(character);
  if (!readings) {
    readings = [...new Set(pinyin(character, { ...typed, multiple: true }))];
    known.set(character, readings);
  }
  return readings;
}

/** How each unit may be read, in letters: first as it is read in this text, then all else it can be (重: chong, zhong). */
export function readingsOf(units: readonly Unit[]): (readonly string[])[] {
  const inContext = pinyin(units.map(({ han, text }) => (han ? text : ' ')).join(''), typed);
  return units.map(({ han, text }, i) =>
    han
      ? [...new Set([inContext[i] ?? '', ...everyReading(text)])].filter((reading) => /^[a-z]+$/.test(reading))
      : [text],
  );
}

/** With what a reading begins where only initials are typed. */
export function initialOf(reading: string, { han }: Pick<Unit, 'han'>): string {
  return han || reading.length > LONGEST_ACRONYM ? reading.slice(0, 1) : reading;
}
