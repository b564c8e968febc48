import { createHash } from 'node:crypto';

/** A link of a city's chain as it is stored: `entry` is the act as text, to the letter. */
export interface Link {
  readonly city: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly entry: string;
  readonly hash: string;
}

/** What the first link is tied to. */
export const START = '0'.repeat(64);

/** SHA-256 over the link before and the stored text, so that it depends on no serialiser. */
export function hashAfter(previous: string, { city, number, entry }: Omit<Link, 'hash'>): string {
  return createHash('sha256').update([previous, city, number, entry].join('\n')).digest('hex');
}

export interface Break {
  readonly city: string;
  readonly number: number;
  readonly what: 'removed' | 'changed' | 'misplaced';
}

/** Follows one city's chain link by link. */
export class ChainWalk {
  private previous = START;
  private number = 0;

  constructor(private readonly city: string) {}

  /** Undefined while the chain holds. */
  next({ number, entry, hash }: Omit<Link, 'city'>): Break | undefined {
    const expected = this.number + 1;
    const { city } = this;
    if (number !== expected) return { city, number: expected, what: 'removed' };
    if (hashAfter(this.previous, { city, number, entry }) !== hash) return { city, number, what: 'changed' };
    if ((JSON.parse(entry) as { city?: unknown }).city !== city) return { city, number, what: 'misplaced' };
    this.previous = hash;
    this.number = number;
    return undefined;
  }
}
