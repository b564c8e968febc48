import { segment } from '@queqiao/reference';
import { Catalogue } from '@queqiao/scoring';
import type { Prisma } from '../prisma.js';
import { profilesAsOf } from '../profiles/profile-history.js';
import { takeProfile } from '../scoring/candidate-rows.js';

/** All candidates as they were at some moment. */
export interface PastCatalogue {
  readonly catalogue: Catalogue;
  nameOf(id: string): string;
}

/**
 * Loads all candidates as they were after the change of a profile numbered `seq`, apart from those that live rankings
 * use. The order of the rows is not the one of then; a ranking does not depend on it.
 */
export async function pastCatalogue(prisma: Prisma, seq: bigint): Promise<PastCatalogue> {
  const catalogue = new Catalogue(segment);
  const names = new Map<string, string>();
  for await (const batch of profilesAsOf(prisma, seq)) {
    for (const row of batch) {
      const shown = takeProfile(catalogue, row);
      if (shown !== undefined) names.set(row.id, shown.name);
    }
  }
  return { catalogue, nameOf: (id) => names.get(id) ?? id };
}
