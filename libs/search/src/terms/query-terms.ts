import { nameOf } from '../names/name.js';
import { withoutStockMarks } from '../names/stock-marks.js';
import { deletionsOf } from '../names/typos.js';
import type { Unit } from '../names/units.js';
import { isLegalForm, tells } from '../names/weights.js';
import { all, any, type Expression } from './expression.js';
import {
  acronym,
  beginning,
  character,
  code,
  codeOf,
  deletion,
  half,
  initials,
  lettersOf,
  pair,
  reading,
  word,
} from './kinds.js';

/** What is typed of a longer query is ignored. */
const MOST_UNITS = 40;
/** Longer ones are looser enough without a character. */
const LONG = 8;
const SHORTEST_CODE = 4;
const LONG_CODE = 18;

/** A query, taken apart. */
export interface Asked {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly weights: readonly number[];
  /** All letters, if it has no Chinese character. */
  readonly letters?: string;
  /** As a code, if it may be one. */
  readonly code?: string;
}

// So that also what is usual in a name orders those that have all else.
const LEAST_WEIGHT = 0.35;

export function askedBy(text: string): Asked {
  const { units: named, weights } = nameOf(withoutStockMarks(text));
  const units = named.slice(0, MOST_UNITS);
  const letters = units.length > 0 && units.every(({ han }) => !han) ? lettersOf(units) : undefined;
  const asCode = codeOf(text);
  const isCode = letters !== undefined && asCode.length >= SHORTEST_CODE && /\d/.test(asCode);
  return {
    text,
    units,
    weights: weights.slice(0, MOST_UNITS).map((weight) => Math.max(LEAST_WEIGHT, weight)),
    ...(letters !== undefined && { letters }),
    ...(isCode && { code: asCode }),
  };
}

/** Which records a query may mean, the strictest reading first; each later one is looser. */
export function roundsOf(asked: Asked): Expression[] {
  if (asked.units.length === 0) return [];
  return asked.letters === undefined ? chineseRounds(asked) : latinRounds(asked, asked.letters);
}

function latinRounds({ units, code: asCode }: Asked, letters: string): Expression[] {
  const joined = [reading, initials, acronym].map((kind) => beginning(kind(letters)));
  const codes = asCode === undefined ? [] : [beginning(code(asCode)), ...halvesOf(asCode)];
  const words = all(units.map(({ text }) => beginning(word(text))));
  const misspelt = all(units.map(({ text }) => any([beginning(word(text)), ...typosOf(text)])));
  return [any([words, ...joined, ...codes]), misspelt];
}

const typosOf = (text: string): Expression[] => deletionsOf(text).map((one) => ({ term: deletion(one) }));

function halvesOf(text: string): Expression[] {
  if (text.length !== LONG_CODE) return [];
  return [text.slice(0, LONG_CODE / 2), text.slice(LONG_CODE / 2)].map((one) => ({ term: half(one) }));
}

function chineseRounds({ units, weights }: Asked): Expression[] {
  const kept = withoutEnding(units);
  const han = kept.filter((unit) => unit.han).map(({ text }) => text);
  const words = kept.filter((unit) => !unit.han).map(({ text }): Expression => beginning(word(text)));
  const [first] = han;
  if (han.length === 1 && first) return [all([{ term: character(first) }, ...words]), { term: character(first) }];
  const strict = all([...pairsOf(han), ...words]);
  const told = units.filter((unit, i) => unit.han && tells(weights[i] ?? 0)).map(({ text }) => text);
  return [strict, any(looserPairs(han)), ...lastResort(told, words)];
}

/** Without 股份, 集团 or the legal form behind at least two other units: names are not told apart by them. */
function withoutEnding(units: readonly Unit[]): readonly Unit[] {
  const { weights } = nameOf(units.map(({ text, han }) => (han ? text : ` ${text} `)).join(''));
  let end = units.length;
  while (end > 2 && isLegalForm(weights[end - 1] ?? 0)) end--;
  const ending = units
    .slice(end - 2, end)
    .map(({ text }) => text)
    .join('');
  return units.slice(0, end > 3 && (ending === '股份' || ending === '集团') ? end - 2 : end);
}

const pairsOf = (han: readonly string[]): Expression[] =>
  han.slice(1).map((second, i) => ({ term: pair(han[i] ?? '', second) }));

/** With one character left out, with two parts in the other order, or two characters turned. */
function looserPairs(han: readonly string[]): Expression[] {
  const [first = '', second = ''] = han;
  if (han.length === 2) return [all([{ term: character(first) }, { term: character(second) }])];
  const pairs = pairsOf(han);
  const turned = han.length > LONG ? [] : pairs.map((_, i) => all(pairs.toSpliced(i, 1)));
  const shorter = han.map((_, i) => all(pairsOf(han.toSpliced(i, 1))));
  return [...turned, ...shorter];
}

/** Any two characters, in their order and near each other, of those that tell bodies apart. */
function lastResort(told: readonly string[], words: readonly Expression[]): Expression[] {
  const pairs = told.flatMap((first, i) => told.slice(i + 1, i + 4).map((second) => ({ term: pair(first, second) })));
  const parts = [...pairs, ...words];
  return parts.length === 0 ? [] : [any(parts)];
}
