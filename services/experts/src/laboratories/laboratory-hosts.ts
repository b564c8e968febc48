import { type experts, type MessageContext, notFound, type ReadRows, visibleCities } from '@queqiao/contracts';
import { nextVersion, recordOf, storeRecords } from '@queqiao/database';
import type { Tx } from '../prisma.js';
import { laboratories } from './laboratories.rows.js';

type Row = experts.LaboratoryRow;
type Carried = Pick<experts.Laboratory, 'institutionName' | 'institutionNameEn' | 'division' | 'sample'>;

export function carriedFrom({ name, nameEn, division, sample }: experts.Institution): Carried {
  return { institutionName: name, institutionNameEn: nameEn, division, sample };
}

/** Adds names and seat of the institution; a row whose institution is not stored is a problem. */
export async function withHosts(
  tx: Tx,
  { good, problems }: ReadRows<Row>,
  context: MessageContext,
): Promise<ReadRows<Row & Carried>> {
  const ids = good.map(({ value }) => value.institutionId);
  const found = await tx.institution.findMany({ where: { id: { in: ids }, city: { in: visibleCities(context) } } });
  const hosts = new Map(found.map((row) => [row.id, carriedFrom(recordOf<experts.Institution>(row))]));
  const hosted = good.flatMap(({ row, value }) => {
    const host = hosts.get(value.institutionId);
    return host ? [{ row, value: { ...value, ...host } }] : [];
  });
  const homeless = good.flatMap(({ row, value: { institutionId } }) =>
    hosts.has(institutionId) ? [] : [{ row, problems: [...notFound('institutionId', institutionId).details] }],
  );
  return { good: hosted, problems: [...problems, ...homeless] };
}

/** Laboratories carry the names and seat of their institution. */
export async function followHosts(tx: Tx, hosts: readonly experts.Institution[], context: MessageContext) {
  const byId = new Map(hosts.map((host) => [host.id, carriedFrom(host)]));
  const rows = await tx.laboratory.findMany({ where: { institutionId: { in: [...byId.keys()] } } });
  const changed = rows.map(recordOf<experts.Laboratory>).flatMap((laboratory) => {
    const host = byId.get(laboratory.institutionId);
    if (host === undefined || isSame(host, laboratory)) return [];
    const moved = { ...laboratory, ...host };
    return [{ ...nextVersion(moved, laboratory, context), city: laboratory.city }];
  });
  await storeRecords(tx, laboratories, changed, context);
}

function isSame(host: Carried, laboratory: Carried): boolean {
  const fields = ['institutionName', 'institutionNameEn', 'division', 'sample'] as const;
  return fields.every((field) => host[field] === laboratory[field]);
}
