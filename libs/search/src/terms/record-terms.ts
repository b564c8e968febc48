import { acronymsOf } from '../names/acronyms.js';
import { type Name, nameOf } from '../names/name.js';
import { initialOf, readingsOf } from '../names/readings.js';
import { deletionsOf } from '../names/typos.js';
import type { Unit } from '../names/units.js';
import { isLegalForm } from '../names/weights.js';
import type { SearchRecord, SearchText } from '../record.js';
import { acronym, character, code, codeOf, deletion, FURTHEST, half, initials, pair, reading, word } from './kinds.js';

/** Ways of reading that are kept of one name. */
const MOST_READINGS = 6;
const LONGEST_READING = 40;
const LONG_CODE = 12;

/** By what a record is found, each once. */
export function termsOfRecord({ texts }: SearchRecord): string[] {
  return [...new Set(texts.flatMap(termsOfText))];
}

function termsOfText({ field, text }: SearchText): string[] {
  if (field === 'creditCode' || field === 'stockCode') return codeTerms(codeOf(text));
  const name = nameOf(text);
  if (field === 'product' || field === 'topic') return [...characterTerms(name, 2), ...wordTerms(name)];
  return [...characterTerms(name, FURTHEST), ...wordTerms(name), ...readingTerms(name), ...acronymTerms(name)];
}

/** Of a long code both halves too. */
function codeTerms(text: string): string[] {
  const terms = [code(text)];
  if (text.length < LONG_CODE) return terms;
  const middle = text.length / 2;
  return [...terms, half(text.slice(0, middle)), half(text.slice(middle))];
}

function characterTerms(name: Name, furthest: number): string[] {
  const terms: string[] = [];
  const { units, weights, placeShort, place } = name;
  const end = endOf(name);
  for (let i = 0; i < end; i++) {
    const first = units[i];
    if (!first?.han) continue;
    if (!isLegalForm(weights[i] ?? 0)) terms.push(character(first.text));
    for (let j = i + 1; j <= i + furthest && j < end; j++)
      if (units[j]?.han) terms.push(pair(first.text, units[j]?.text ?? ''));
  }
  for (const short of placeShort) {
    terms.push(character(short));
    for (let j = place; j < place + furthest && j < end; j++)
      if (units[j]?.han) terms.push(pair(short, units[j]?.text ?? ''));
  }
  return terms;
}

/** Without the legal form at its end, which nobody types to find somebody. */
function endOf({ units, weights }: Name): number {
  let end = units.length;
  while (end > 0 && isLegalForm(weights[end - 1] ?? 0)) end--;
  return end === 0 ? units.length : end;
}

function wordTerms({ units }: Name): string[] {
  return units.filter(({ han }) => !han).flatMap(({ text }) => [word(text), ...deletionsOf(text).map(deletion)]);
}

/** How a Chinese name is typed in letters, whole and by its initials, from each place where a word begins. */
function readingTerms(name: Name): string[] {
  const end = endOf(name);
  const units = name.units.slice(0, end);
  if (!units.some(({ han }) => han)) return [];
  const terms: string[] = [];
  const spellings = spellingsOf(readingsOf(units));
  for (const start of partStarts(name, units))
    for (const spelling of spellings) {
      const own = spelling.slice(start);
      terms.push(reading(own.join('').slice(0, LONGEST_READING)));
      terms.push(
        initials(
          own
            .map((one, i) => initialOf(one, units[start + i] as Unit))
            .join('')
            .slice(0, LONGEST_READING),
        ),
      );
    }
  return terms;
}

/** As it is read in this text, and with each other reading of one unit at a time. */
function spellingsOf(readings: readonly (readonly string[])[]): string[][] {
  const usual = readings.map(([first = '']) => first);
  const others = readings.flatMap((own, at) => own.slice(1).map((other) => usual.with(at, other)));
  return [usual, ...others].slice(0, MOST_READINGS);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function partStarts(name: Name, units: readonly Unit[]): number[] {
  const text = units.map(({ han, text: one }) => (han ? one : ' ')).join('');
  const words = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
  return units.flatMap((_, at) => (words.has(at) || name.begins[at] ? [at] : []));
}

function acronymTerms({ units }: Name): string[] {
  return acronymsOf(units).map(acronym);
}
