import type { Unit } from '../names/units.js';
import type { Term } from './expression.js';

// The first letter of a term says what it is, so that terms of different kinds never meet.

/** Two Chinese characters in their order, with few or none between them. */
export const pair = (first: string, second: string): string => `h${first}${second}`;
export const character = (one: string): string => `c${one}`;
export const word = (text: string): string => `w${text}`;
/** A word without one letter. */
export const deletion = (text: string): string => `d${text}`;
/** A name as it is read, from the beginning of a part of it. */
export const reading = (text: string): string => `p${text}`;
export const initials = (text: string): string => `i${text}`;
export const acronym = (text: string): string => `a${text}`;
export const code = (text: string): string => `k${text}`;
/** One half of a long code: with one wrong sign the other is still right. */
export const half = (text: string): string => `l${text}`;

export const beginning = (term: string): Term => ({ term, prefix: true });

/** Characters between the two of a pair, with one less. */
export const FURTHEST = 8;

export const codeOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

export const lettersOf = (units: readonly Unit[]): string => units.map(({ text }) => text).join('');
