import { type AppError, invalid } from '@queqiao/contracts';

/** A page whose items are longer ends early: many a message server takes no message over 1 MiB. */
const PAGE_BYTES = 768 * 1_024;

/** Returns the sort key of the last row before. Throws `invalid` for a text that no page handed out. */
export function readCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, 'base64url').toString();
  if (key !== '' && !key.includes('\0') && toCursor(key) === cursor) return key;
  throw foreignCursor();
}

/** For pages ordered by a whole number of at most nine digits. Throws `invalid` for a text that no such page handed out. */
export function readNumberCursor(cursor: string | undefined): number | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  if (!/^\d{1,9}$/.test(key)) throw foreignCursor();
  return Number(key);
}

/** The sort key of pages ordered by moment, then id. */
export function momentKey(moment: Date, id: string): string {
  return `${moment.toISOString()} ${id}`;
}

/** Reads a {@link momentKey}; undefined for the first page. Throws `invalid` for a text that no such page handed out. */
export function readMomentCursor(cursor: string | undefined): { moment: Date; id: string } | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  const [time = '', id = ''] = key.split(' ');
  const moment = new Date(time);
  // What the database has stored lies far from the year 0, where its calendar and that of JavaScript part.
  const isOurs = moment.getTime() > 0 && /^\d{4}-/.test(time) && momentKey(moment, id) === key;
  if (!isOurs) throw foreignCursor();
  return { moment, id };
}

function foreignCursor(): AppError {
  const message = { zh: '游标须取自上一页的 next', en: 'The cursor must be the `next` of the page before' };
  return invalid([{ field: 'cursor', rule: 'cursor', message }]);
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

/** `rows` holds one more than `limit` if there is a next page. A page of very long items has fewer, and a `next`. */
export function toPage<R>(rows: readonly R[], limit: number, keyOf: (row: R) => string): Page<R>;
export function toPage<R, T>(rows: R[], limit: number, keyOf: (row: R) => string, itemOf: (row: R) => T): Page<T>;
export function toPage<R, T>(rows: readonly R[], limit: number, keyOf: (row: R) => string, itemOf?: (row: R) => T) {
  const items = fitting(rows.slice(0, limit).map((row) => (itemOf === undefined ? row : itemOf(row))));
  const last = rows[items.length - 1];
  return rows.length > items.length && last !== undefined ? { items, next: toCursor(keyOf(last)) } : { items };
}

/** The first items that fit into one answer; at least one. */
function fitting<T>(items: T[]): T[] {
  let bytes = 0;
  const tooMany = items.findIndex((item, index) => {
    bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
    return bytes > PAGE_BYTES && index > 0;
  });
  return tooMany === -1 ? items : items.slice(0, tooMany);
}

function toCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}
