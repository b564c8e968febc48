import { createHash } from 'node:crypto';
import { invalid, type MessageContext, type Operation } from '@queqiao/contracts';
import { canonicalJson } from './canonical-json.js';

const MARK_LENGTH = 12;

/**
 * Ties the cursors of a list to it: a cursor is refused by another list, by the same list with other filters, and in
 * another city. The service sees only its own part of the cursor.
 */
export class ListCursors {
  private readonly isPaged: boolean;

  constructor(private readonly contract: Operation) {
    this.isPaged = 'cursor' in contract.input.shape;
  }

  /** The input with the service's part of the cursor. Throws `invalid` for a cursor of another list. */
  open(input: Readonly<Record<string, unknown>>, context: MessageContext): Readonly<Record<string, unknown>> {
    const { cursor } = input;
    if (!this.isPaged || typeof cursor !== 'string') return input;
    const mark = this.mark(input, context);
    if (!cursor.startsWith(mark)) throw foreignCursor();
    return { ...input, cursor: cursor.slice(mark.length) };
  }

  /** The answer with a cursor that only this list takes. */
  close(output: unknown, input: Readonly<Record<string, unknown>>, context: MessageContext): unknown {
    if (!this.isPaged || !hasNext(output)) return output;
    return { ...output, next: this.mark(input, context) + output.next };
  }

  private mark(input: Readonly<Record<string, unknown>>, { city }: MessageContext): string {
    const { cursor: _, limit: __, ...filters } = input;
    const list = canonicalJson([this.contract.name, city, filters]);
    return createHash('sha256').update(list).digest('base64url').slice(0, MARK_LENGTH);
  }
}

function hasNext(output: unknown): output is { next: string } {
  return typeof output === 'object' && output !== null && 'next' in output && typeof output.next === 'string';
}

function foreignCursor() {
  const message = {
    zh: '游标须取自同一列表、同一筛选条件的上一页的 next',
    en: 'The cursor must be the `next` of the page before, of the same list with the same filters',
  };
  return invalid([{ field: 'cursor', rule: 'cursor', message }]);
}
