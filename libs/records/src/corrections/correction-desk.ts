import {
  CATALOGUE,
  conflict,
  corrections,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  type PatchOf,
  refOf,
} from '@queqiao/contracts';
import {
  beyondMoment,
  changeRecord,
  type FieldsOf,
  keepBefore,
  momentKey,
  type Page,
  plainRow,
  readRecords,
  toPage,
} from '@queqiao/database';
import { runOnce, type Transactional } from '@queqiao/messaging';
import { lockCorrection } from './correct.js';
import { type Correctable, correctedBy, type Sourced, tellCorrected } from './corrected.js';
import type { CorrectionRow, CorrectionSql } from './correction-table.js';

type Listing = typeof corrections.listOrganisationCorrections;
type Accepting = typeof corrections.acceptOrganisationCorrection;
type Declining = typeof corrections.declineOrganisationCorrection;
type Correction = corrections.Correction;

const ANSWERED = { zh: '该更正已处理或已撤回', en: 'This correction is answered or was taken back' };
const correction = corrections.correction.strip();

/** The shared record, as far as the desk tells of it. */
interface Shared {
  readonly name: string;
  readonly record: object;
}

/** What the desk needs of a kind of records, whatever their fields are. */
interface OnDesk<Tx extends CorrectionSql> {
  readonly kind: corrections.RecordKind;
  /** By id. */
  sharedOf(db: CorrectionSql, ids: readonly string[]): Promise<Map<string, Shared>>;
  /** Makes the correction the shared record. */
  share(tx: Tx, row: CorrectionRow, context: MessageContext): Promise<void>;
}

export function onDesk<R extends Sourced, Tx extends CorrectionSql>(of: Correctable<R, Tx>): OnDesk<Tx> {
  const { kind, table, nameOf } = of;
  return {
    kind,
    sharedOf: async (db, ids) => {
      const records = await readRecords<R>(db, table, ids);
      return new Map([...records].map(([id, record]) => [id, { name: nameOf(record), record }]));
    },
    share: async (tx, row, context) => {
      const id = row.recordId;
      const before = orNotFound((await readRecords<R>(tx, table, [id])).get(id), 'id', id);
      const after = correctedBy(before, row);
      const catalogue = { ...context, city: CATALOGUE };
      await of.refuseShared?.(tx, after, catalogue);
      const patch = { ...(row.patch as PatchOf<FieldsOf<R>>), inferred: after.inferred, sources: after.sources };
      await changeRecord(tx, table, { id, patch }, catalogue, (fields) => of.problemsOf({ ...after, ...fields }));
      await tellCorrected(tx, of, before, row, context);
    },
  };
}

/** The platform's answers to what cities offer to correct in the records of one service, and what waits for them. */
export class CorrectionDesk<Tx extends CorrectionSql> {
  constructor(
    private readonly db: CorrectionSql & Transactional<Tx>,
    private readonly kinds: readonly OnDesk<Tx>[],
  ) {}

  /** Of one city, if it is named. */
  async list({ state, cursor, limit }: ParsedInputOf<Listing>, of: { city?: string }): Promise<Page<Correction>> {
    const rows = await this.db.correction.findMany({
      where: { ...of, state, ...beyondMoment(cursor, 'at', 'asc') },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const named = await this.withShared(this.db, rows);
    return toPage(named, limit, ({ at, id }) => momentKey(new Date(at), id));
  }

  /** Makes it the shared record. Throws `conflict` if it does not wait for an answer. */
  accept(operation: Accepting, input: ParsedInputOf<Accepting>, context: MessageContext): Promise<Correction> {
    return runOnce(this.db, operation, input, context, async (tx) => {
      const row = await this.answer(tx, input, 'accepted', context);
      await this.kindOf(row).share(tx, row, context);
      return this.named(tx, row);
    });
  }

  /** The city keeps it for itself. Throws `conflict` if it does not wait for an answer. */
  decline(operation: Declining, input: ParsedInputOf<Declining>, context: MessageContext): Promise<Correction> {
    return runOnce(this.db, operation, input, context, async (tx) => {
      const row = await this.answer(tx, input, 'declined', context);
      return this.named(tx, row);
    });
  }

  private async answer(
    tx: Tx,
    { id, note }: { id: string; note?: string | undefined },
    state: 'accepted' | 'declined',
    { actor }: MessageContext,
  ): Promise<CorrectionRow> {
    const before = orNotFound(await tx.correction.findUnique({ where: { id } }), 'id', id);
    keepBefore(tx, await this.named(tx, before));
    await lockCorrection(tx, before.city, before.recordId);
    const { count } = await tx.correction.updateMany({
      where: { id, state: 'offered' },
      data: {
        state,
        answeredBy: refOf(actor),
        answeredAt: new Date(),
        answer: note ?? null,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict('id', 'offered', ANSWERED);
    return tx.correction.findUniqueOrThrow({ where: { id } });
  }

  private kindOf({ recordKind }: CorrectionRow): OnDesk<Tx> {
    const found = this.kinds.find(({ kind }) => kind === recordKind);
    if (found === undefined) throw new Error(`Nothing corrects records of the kind ${recordKind}`);
    return found;
  }

  private async named(tx: Tx, row: CorrectionRow): Promise<Correction> {
    const [named] = await this.withShared(tx, [row]);
    return orNotFound(named, 'id', row.id);
  }

  private async withShared(db: CorrectionSql, rows: readonly CorrectionRow[]): Promise<Correction[]> {
    const records = new Map<string, Shared>();
    for (const { kind, sharedOf } of this.kinds) {
      const ids = rows.filter(({ recordKind }) => recordKind === kind).map(({ recordId }) => recordId);
      for (const [id, shared] of await sharedOf(db, ids)) records.set(id, shared);
    }
    return rows.map((row) => {
      const { recordKind: kind, recordId: id } = row;
      const { name, record } = orNotFound(records.get(id), 'id', id);
      const patch = row.patch as object;
      const shared = Object.fromEntries(Object.entries(record).filter(([field]) => field in patch));
      return correction.parse({ ...(plainRow(row) as object), patch, shared, record: { kind, id, name } });
    });
  }
}
