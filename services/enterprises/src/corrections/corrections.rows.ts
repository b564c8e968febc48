import { CATALOGUE, corrections, type enterprises, type MessageContext } from '@queqiao/contracts';
import { plainRow, recordOf } from '@queqiao/database';
import { publish } from '@queqiao/messaging';
import type { Organisation, Correction as Row } from '../generated/client.js';
import type { Prisma, Tx } from '../prisma.js';
import { corrected } from './corrected.js';

/** The city reads its own values in these states. */
export const IN_FORCE = ['offered', 'declined'];

export const withName = { organisation: { select: { id: true, name: true } } } as const;

const correction = corrections.correction.strip();

export function fromRow(row: Row & { organisation: Pick<Organisation, 'id' | 'name'> }): corrections.Correction {
  return correction.parse({ ...(plainRow(row) as object), patch: row.patch });
}

/** The records as the city reads them. */
export async function asCorrected(
  db: Prisma | Tx,
  records: readonly enterprises.Organisation[],
  city: string,
): Promise<enterprises.Organisation[]> {
  const ids = records.filter((record) => record.city === CATALOGUE).map(({ id }) => id);
  if (ids.length === 0 || city === CATALOGUE) return [...records];
  const rows = await db.correction.findMany({ where: { city, organisationId: { in: ids }, state: { in: IN_FORCE } } });
  const byId = new Map(rows.map((row) => [row.organisationId, row]));
  return records.map((record) => {
    const row = byId.get(record.id);
    return row === undefined
      ? record
      : { ...correctedBy(record, row), city: record.city, version: versionOf(record, row) };
  });
}

/** Tells of the record as the city of the correction has it. */
export async function tellCorrected(tx: Tx, row: Row, context: MessageContext): Promise<void> {
  const shared = await tx.organisation.findUniqueOrThrow({ where: { id: row.organisationId } });
  await tell(tx, recordOf<enterprises.Organisation>(shared), row, context);
}

/** Cities that corrected a shared record see its other changes as well. */
export async function followShared(tx: Tx, shared: readonly enterprises.Organisation[], context: MessageContext) {
  const byId = new Map(shared.filter(({ city }) => city === CATALOGUE).map((record) => [record.id, record]));
  if (byId.size === 0) return;
  const where = { organisationId: { in: [...byId.keys()] }, state: { in: IN_FORCE } };
  for (const row of await tx.correction.findMany({ where })) {
    const record = byId.get(row.organisationId);
    if (record !== undefined) await tell(tx, record, row, context);
  }
}

async function tell(tx: Tx, record: enterprises.Organisation, row: Row, context: MessageContext): Promise<void> {
  const { city } = row;
  const version = versionOf(record, row);
  const inForce = IN_FORCE.includes(row.state);
  const organisation = { ...correctedBy(record, row), version };
  await publish(tx, corrections.organisationCorrected, { city, version, organisation, inForce }, { ...context, city });
}

/** Both count on only, and so does their sum. */
function versionOf(record: enterprises.Organisation, row: Row): number {
  return record.version + row.version;
}

function correctedBy(record: enterprises.Organisation, row: Row): enterprises.Organisation {
  const { source } = corrections.correction.pick({ source: true }).parse({ source: row.source });
  return corrected(record, { patch: row.patch as object, source }, row.city);
}
