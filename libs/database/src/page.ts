import { invalid } from '@queqiao/contracts';

/** Returns the sort key of the last row before. Throws `invalid` for a text that no page handed out. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, 'base64url').toString();
  if (key !== '' && !key.includes('\0') && toCursor(key) === cursor) return key;
  const message = { zh: '游标须取自上一页的 next', en: 'The cursor must be the `next` of the page before' };
  throw invalid([{ field: 'cursor', rule: 'cursor', message }]);
}

/** For pages ordered by a whole number of at most nine digits. */
export function readNumberCursor(cursor: string | undefined): number | undefined {
  const key = readCursor(cursor);
  return key !== undefined && /^\d{1,9}$/.test(key) ? Number(key) : undefined;
}

/** The sort key of pages ordered by moment, then id. */
export function momentKey(moment: Date, id: string): string {
  return `${moment.toISOString()} ${id}`;
}

/** Reads a {@link momentKey}; undefined for the first page and for keys of other pages. */
export function readMomentCursor(cursor: string | undefined): { moment: Date; id: string } | undefined {
  const [time = '', id = ''] = readCursor(cursor)?.split(' ') ?? [];
  const moment = new Date(time);
  return Number.isNaN(moment.getTime()) ? undefined : { moment, id };
}

/** The Prisma filter for the page after `cursor`, ordered by the moment in `column`, then by id. */
export function beyondMoment<C extends string>(cursor: string | undefined, column: C, order: 'asc' | 'desc') {
  const last = readMomentCursor(cursor);
  if (last === undefined) return {};
  const { moment, id } = last;
  const beyond = <T>(value: T) => (order === 'asc' ? { gt: value } : { lt: value });
  const at = <T>(value: T) => ({ [column]: value }) as { [K in C]: T };
  return { OR: [at(beyond(moment)), { ...at(moment), id: beyond(id) }] };
}

export interface Page<T> {
  items: T[];
  next?: string;
}

/** `rows` holds one more than `limit` if there is a next page. */
export function toPage<R>(rows: readonly R[], limit: number, keyOf: (row: R) => string): Page<R>;
export function toPage<R, T>(rows: R[], limit: number, keyOf: (row: R) => string, itemOf: (row: R) => T): Page<T>;
export function toPage<R, T>(rows: readonly R[], limit: number, keyOf: (row: R) => string, itemOf?: (row: R) => T) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = itemOf === undefined ? shown : shown.map((row) => itemOf(row));
  return rows.length > limit && last !== undefined ? { items, next: toCursor(keyOf(last)) } : { items };
}

function toCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}
