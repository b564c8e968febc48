import { comparable } from './comparable.js';

const OPENING = /[[{<〔〈《「『【〖]/gu;
const CLOSING = /[\]}>〕〉》」』】〗]/gu;
const DOTS = /[•・‧∙⋅]/gu;

/** All names of a record as searches look through them, one a line. */
export function searchableNames(names: readonly (string | undefined)[]): string {
  return names
    .filter((name) => name !== undefined)
    .map(foldedName)
    .join('\n');
}

/**
 * A name as searches compare it: the same for full and half width, capitals and small letters, traditional and
 * simplified characters, and every kind of bracket. For comparing, not for showing.
 */
export function foldedName(name: string): string {
  return comparable(name.normalize('NFKC')).replace(OPENING, '(').replace(CLOSING, ')').replace(DOTS, '·');
}
