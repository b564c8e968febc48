import type { enterprises, introductions } from '@queqiao/contracts';
import { askerOf, blindProfileOf } from '../parties/blind.js';
import type { Party } from '../parties/party.js';

/** The finest first; the last tells no trade. */
const LEVELS: readonly (introductions.IndustryLevel | undefined)[] = ['group', 'division', 'section', undefined];

/**
 * What whoever may answer a need is told of it before an officer had a hand in it: what is sought, stage, a band of the amount,
 * and the trades as exactly as at least `least` organisations share them. Seat, size and words would draw a picture of one.
 */
export async function toldOfNeed(
  need: enterprises.Need,
  asker: Party,
  least: number,
  count: (profile: introductions.BlindProfile) => Promise<number>,
): Promise<introductions.BlindProfile> {
  const profileAt = (industry: introductions.IndustryLevel | undefined) => {
    const told = { province: false, sizeBand: false, stage: true, amount: true, ...(industry && { industry }) };
    return blindProfileOf(askerOf(asker, need), told, { seeks: need.kind });
  };
  for (const level of LEVELS) {
    const profile = profileAt(level);
    if (level === undefined || (await count(profile)) >= least) return profile;
  }
  return profileAt(undefined);
}
