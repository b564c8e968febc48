import type { Unit } from './units.js';

const small = new Set('of and the for in at on a an de la du des und fur et'.split(' '));
const legal = new Set('co ltd inc llc corp corporation company limited'.split(' '));

/** The acronyms that a name of several words may go by, with and without those of its legal form (CATL keeps one of two). */
export function acronymsOf(units: readonly Unit[]): string[] {
  const words = units.filter(({ han, text }) => !han && !small.has(text)).map(({ text }) => text);
  if (words.length < 2 || words.length < units.length / 2) return [];
  const bare = words.filter((word) => !legal.has(word));
  const variants = [words, bare, [...bare, 'l'], [...bare, 'c']].filter((variant) => variant.length >= 2);
  const all = units.filter(({ han }) => !han).map(({ text }) => text);
  return [...new Set([...variants, all].map((variant) => variant.map((word) => word[0]).join('')))];
}
