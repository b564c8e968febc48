import type { introductions, notices } from '@queqiao/contracts';
import { tellParty } from '../notices/notices.rows.js';
import type { Tx } from '../prisma.js';

const kinds = {
  proposed: 'introduction-released',
  agreed: 'introduction-agreed',
  declined: 'introduction-over',
  withdrawn: 'introduction-over',
  lapsed: 'introduction-over',
} as const satisfies Record<introductions.IntroductionState, notices.NoticeKind>;

/** Tells sides how an introduction stands now; the title of the need is told to the one who asked alone. */
export async function tellSides(
  tx: Tx,
  city: string,
  { id, state, version, need, ...sides }: introductions.Introduction,
  told: readonly introductions.Side[],
): Promise<void> {
  for (const side of told) {
    await tellParty(tx, {
      id: `${id}-${version}-${side}`,
      city,
      party: sides[side].party,
      kind: kinds[state],
      about: id,
      ...(side === 'asker' && { title: need.title }),
      at: new Date(),
    });
  }
}
