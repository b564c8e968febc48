import { z } from 'zod';

/**
 * The life of a need. `submitted`: the city looks at it; `returned`: the enterprise is asked to mend it; `published` and
 * `in-contact`: partners are ranked for it; `expired`: its day has passed and nobody renewed it.
 */
export const needState = z.enum(['draft', 'submitted', 'returned', 'published', 'in-contact', 'closed', 'expired']);
export type NeedState = z.output<typeof needState>;

export const needMove = z.enum([
  'register',
  'submit',
  'withdraw',
  'return',
  'publish',
  'contact',
  'renew',
  'expire',
  'close',
  'reopen',
  'change',
  'translate',
  'attach',
  'detach',
]);
export type NeedMove = z.output<typeof needMove>;

/** Who moves a need: the enterprise itself, the city that it is registered in, or the calendar. */
export type NeedSide = 'enterprise' | 'city' | 'calendar';

/** Where partners are ranked for a need. */
export const rankedStates: readonly NeedState[] = ['published', 'in-contact'];

interface Row {
  readonly move: NeedMove;
  readonly by: readonly NeedSide[];
  readonly from: readonly NeedState[];
  /** Absent: it stays as it is. */
  readonly to?: NeedState;
  /** The move is about a change of what is published: one that waits for the city, or one that it has returned as well. */
  readonly ofChange?: 'waiting' | 'any';
}

/**
 * Every move there is. The enterprise may change a published need only by way of the city, which publishes the change or
 * returns it; what was published stays ranked meanwhile.
 */
const rows: readonly Row[] = [
  { move: 'submit', by: ['enterprise'], from: ['draft', 'returned'], to: 'submitted' },
  { move: 'withdraw', by: ['enterprise'], from: ['submitted'], to: 'draft' },
  { move: 'return', by: ['city'], from: ['submitted'], to: 'returned' },
  { move: 'publish', by: ['city'], from: ['submitted'], to: 'published' },
  { move: 'contact', by: ['city'], from: ['published'], to: 'in-contact' },
  { move: 'renew', by: ['enterprise', 'city'], from: rankedStates },
  { move: 'renew', by: ['enterprise', 'city'], from: ['expired'], to: 'published' },
  { move: 'expire', by: ['calendar'], from: rankedStates, to: 'expired' },
  {
    move: 'close',
    by: ['enterprise'],
    from: ['draft', 'submitted', 'returned', ...rankedStates, 'expired'],
    to: 'closed',
  },
  { move: 'close', by: ['city'], from: ['submitted', 'returned', ...rankedStates, 'expired'], to: 'closed' },
  { move: 'reopen', by: ['enterprise'], from: ['closed'], to: 'draft' },
  { move: 'reopen', by: ['city'], from: ['closed'], to: 'published' },
  { move: 'change', by: ['enterprise'], from: ['draft', 'returned', ...rankedStates] },
  { move: 'change', by: ['city'], from: ['submitted', ...rankedStates] },
  { move: 'translate', by: ['enterprise'], from: ['draft', 'returned'] },
  { move: 'translate', by: ['city'], from: ['submitted', ...rankedStates] },
  { move: 'attach', by: ['enterprise'], from: ['draft', 'submitted', 'returned', ...rankedStates] },
  { move: 'attach', by: ['city'], from: ['submitted', ...rankedStates] },
  { move: 'detach', by: ['enterprise'], from: needState.options },
  { move: 'detach', by: ['city'], from: needState.exclude(['draft']).options },
  { move: 'publish', by: ['city'], from: rankedStates, ofChange: 'waiting' },
  { move: 'return', by: ['city'], from: rankedStates, ofChange: 'waiting' },
  { move: 'withdraw', by: ['enterprise'], from: rankedStates, ofChange: 'any' },
];

/** What a move starts from: the state, and a change of what is published, which the city may have returned. */
export interface NeedStanding {
  readonly state: NeedState;
  readonly change?: { readonly returned?: unknown } | undefined;
}

/** The state after a move; undefined where that side may not make it from here. */
export function stateAfter(move: NeedMove, by: NeedSide, standing: NeedStanding): NeedState | undefined {
  const found = rows.find(
    (row) =>
      row.move === move && row.by.includes(by) && row.from.includes(standing.state) && isAbout(row.ofChange, standing),
  );
  return found && (found.to ?? standing.state);
}

function isAbout(ofChange: Row['ofChange'], { change }: NeedStanding): boolean {
  if (ofChange === undefined) return true;
  return change !== undefined && (ofChange === 'any' || change.returned === undefined);
}

/** From where the side may make the move, for telling why not from elsewhere. */
export function statesBefore(move: NeedMove, by: NeedSide): readonly NeedState[] {
  return rows.filter((row) => row.move === move && row.by.includes(by) && !row.ofChange).flatMap(({ from }) => from);
}
