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

/**
 * For a side that was told of an end which was taken back: that notice says again that there is something to answer, as news. Mail
 * that went out told nothing of the end, so none follows.
 */
export async function tellReopened(
  tx: Tx,
  city: string,
  { id, ...sides }: introductions.Introduction,
  told: introductions.Side,
): Promise<void> {
  await tx.notice.updateMany({
    where: { city, about: id, party: sides[told].party, kind: kinds.declined },
    data: { kind: kinds.proposed, at: new Date() },
  });
}

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
