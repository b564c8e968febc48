import { z } from 'zod';

/** The life of an offer. `submitted`: the city looks at it; `returned`: the institution is asked to mend it; `published`: officers see it. */
export const offerState = z.enum(['draft', 'submitted', 'returned', 'published', 'closed']);
export type OfferState = z.output<typeof offerState>;

export const offerMove = z.enum(['change', 'translate', 'submit', 'withdraw', 'return', 'publish', 'close', 'reopen']);
export type OfferMove = z.output<typeof offerMove>;

/** Who moves an offer: the institution, or the city. */
export type OfferSide = 'institution' | 'city';

interface Row {
  readonly move: OfferMove;
  readonly by: OfferSide;
  readonly from: readonly OfferState[];
  /** Absent: it stays as it is. */
  readonly to?: OfferState;
}

/** Every move there is. What is published is taken back before it is changed, so that officers read only what one of them has looked at. */
const rows: readonly Row[] = [
  { move: 'change', by: 'institution', from: ['draft', 'returned'] },
  { move: 'translate', by: 'institution', from: ['draft', 'returned'] },
  { move: 'translate', by: 'city', from: ['submitted', 'published'] },
  { move: 'submit', by: 'institution', from: ['draft', 'returned'], to: 'submitted' },
  { move: 'withdraw', by: 'institution', from: ['submitted', 'published'], to: 'draft' },
  { move: 'return', by: 'city', from: ['submitted', 'published'], to: 'returned' },
  { move: 'publish', by: 'city', from: ['submitted'], to: 'published' },
  { move: 'close', by: 'institution', from: ['draft', 'submitted', 'returned', 'published'], to: 'closed' },
  { move: 'close', by: 'city', from: ['submitted', 'returned', 'published'], to: 'closed' },
  { move: 'reopen', by: 'institution', from: ['closed'], to: 'draft' },
];

/** The state after a move; undefined where that side may not make it from here. */
export function offerAfter(move: OfferMove, by: OfferSide, state: OfferState): OfferState | undefined {
  const found = rows.find((row) => row.move === move && row.by === by && row.from.includes(state));
  return found && (found.to ?? state);
}
