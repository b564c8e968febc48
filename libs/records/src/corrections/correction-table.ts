import type { ActorRef, corrections, MessageContext, Source } from '@queqiao/contracts';
import { named, type RawSql } from '@queqiao/database';

/** A row of the table `correction` of a service that owns shared records. */
export interface CorrectionRow {
  readonly id: string;
  readonly city: string;
  readonly recordKind: string;
  readonly recordId: string;
  readonly patch: unknown;
  readonly source: unknown;
  readonly state: string;
  readonly by: unknown;
  readonly at: Date;
  readonly answeredBy: unknown;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
  /** All names of the record as the city has it, as they are searched. */
  readonly search: string;
  readonly version: number;
}

interface Given {
  readonly patch: object;
  readonly source: Source;
  readonly state: string;
  readonly by: ActorRef;
  readonly at: Date;
  readonly search: string;
  readonly version: number;
}

interface Where {
  city?: string;
  recordKind?: string;
  recordId?: { in: string[] };
  state?: string | { in: string[] };
  AND?: object[];
}

interface Answer {
  readonly state: string;
  readonly answeredBy: ActorRef;
  readonly answeredAt: Date;
  readonly answer: string | null;
  readonly version: { readonly increment: number };
}

/** What of a service's Prisma client reads and writes its corrections. */
export interface CorrectionTable {
  readonly correction: {
    findMany(of: {
      where: Where;
      orderBy?: ({ at: 'asc' } | { id: 'asc' })[];
      take?: number;
    }): PromiseLike<CorrectionRow[]>;
    findUnique(of: { where: { id: string } }): PromiseLike<CorrectionRow | null>;
    findUniqueOrThrow(of: { where: { id: string } }): PromiseLike<CorrectionRow>;
    create(of: {
      data: Given & { id: string; city: string; recordKind: string; recordId: string };
    }): PromiseLike<CorrectionRow>;
    update(of: { where: { id: string }; data: Given | { state: string; version: number } }): PromiseLike<CorrectionRow>;
    updateMany(of: { where: { id: string; state: string }; data: Answer }): PromiseLike<{ count: number }>;
  };
}

export type CorrectionSql = CorrectionTable & RawSql;

/** The city reads its own values in these states. */
const IN_FORCE = ['offered', 'declined'];

export const isInForce = ({ state }: Pick<CorrectionRow, 'state'>): boolean => IN_FORCE.includes(state);

/** Those that cities read instead of the shared records; of one city, if it is named. */
export function inForce(
  db: CorrectionTable,
  kind: corrections.RecordKind,
  ids: readonly string[],
  city?: MessageContext['city'],
): PromiseLike<CorrectionRow[]> {
  const of = city === undefined ? {} : { city };
  return db.correction.findMany({
    where: { ...of, recordKind: kind, recordId: { in: [...ids] }, state: { in: IN_FORCE } },
  });
}

/** The Prisma filter for records that bear all parts of a name, as they are shared or as the city corrected them. */
export async function namedAsRead(
  db: CorrectionTable,
  kind: corrections.RecordKind,
  city: string,
  name: string | undefined,
): Promise<{ AND?: object[]; OR?: object[] }> {
  const wanted = named(name);
  if (wanted.AND.length === 0) return {};
  const rows = await db.correction.findMany({ where: { city, recordKind: kind, state: { in: IN_FORCE }, ...wanted } });
  if (rows.length === 0) return wanted;
  return { OR: [wanted, { id: { in: rows.map(({ recordId }) => recordId) } }] };
}
