import { audit } from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import type { AuditEntry as Row, Prisma as Sql } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { hashAfter, START } from './chain.js';

/** Adds the act to its city's chain, unless it is there. One at a time a city: each link is tied to the one before. */
export async function append(tx: Tx, act: audit.Act): Promise<void> {
  const { id, city } = act;
  await lockIds(tx, 'audit', [city]);
  if ((await tx.auditEntry.count({ where: { id } })) > 0) return;
  const last = await tx.auditEntry.findFirst({ where: { city }, orderBy: { number: 'desc' } });
  const link = { city, number: (last?.number ?? 0) + 1, entry: JSON.stringify(act) };
  await tx.auditEntry.create({
    data: { id, ...link, hash: hashAfter(last?.hash ?? START, link) },
    select: { id: true },
  });
}

export function toEntry({ number, hash, entry }: Row): audit.AuditEntry {
  return { ...audit.act.parse(JSON.parse(entry)), number, hash };
}

export function toLine(row: Row): audit.AuditLine {
  const { hash: _, asked: __, before, after, ...line } = toEntry(row);
  return { ...line, hasChange: before !== undefined || after !== undefined };
}

type Filters = Readonly<Partial<Record<'by' | 'operation' | 'record' | 'from' | 'until', string | undefined>>>;

/** Moments are texts of one length, so that their order is that of time. */
export function matching(city: string, { by, operation, record, from, until }: Filters): Sql.AuditEntryWhereInput {
  return {
    city,
    ...(by !== undefined && { byId: by }),
    ...(record !== undefined && { record }),
    ...(operation !== undefined && { operation: operation.endsWith('.') ? { startsWith: operation } : operation }),
    ...((from ?? until) !== undefined && { at: { gte: stamp(from), lt: stamp(until) } }),
  };
}

function stamp(moment: string | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString();
}
