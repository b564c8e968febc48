import { simplified } from '@queqiao/reference';

/** What names are compared by: one Chinese character, or one word or number of another script. */
export interface Unit {
  /** Half-width, simplified, in small letters, without accents. */
  readonly text: string;
  readonly han: boolean;
  /** Where it stands in the text as given, in UTF-16 units; `to` is behind it. */
  readonly from: number;
  readonly to: number;
}

interface Folded {
  readonly character: string;
  readonly from: number;
  readonly to: number;
}

const apostrophe = /['’‘`]/u;

/** The units of a text, without punctuation. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let parted = true;
  for (const { character, from, to } of foldedCharacters(text)) {
    const before = units.at(-1);
    if (/\p{Script=Han}/u.test(character)) units.push({ text: character, han: true, from, to });
    else if (apostrophe.test(character)) continue;
    else if (!/[\p{L}\p{N}]/u.test(character)) {
      parted = true;
      continue;
    } else if (before && !parted && !before.han)
      units[units.length - 1] = { ...before, text: before.text + character, to };
    else units.push({ text: character, han: false, from, to });
    parted = false;
  }
  return units;
}

function foldedCharacters(text: string): readonly Folded[] {
  const folded: Folded[] = [];
  let from = 0;
  for (const given of text) {
    const to = from + given.length;
    const plain = given < '\u0080' ? given : given.normalize('NFKD').replace(/\p{M}/gu, '');
    for (const character of plain.toLowerCase()) folded.push({ character, from, to });
    from = to;
  }
  return inSimplified(folded);
}

/** As a whole where that keeps the length: what a traditional character stands for may depend on its neighbours. */
function inSimplified(folded: readonly Folded[]): readonly Folded[] {
  const whole = Array.from(simplified(folded.map(({ character }) => character).join('')));
  return whole.length === folded.length
    ? folded.map((one, i) => ({ ...one, character: whole[i] ?? one.character }))
    : folded.map((one) => ({ ...one, character: simplified(one.character) }));
}
