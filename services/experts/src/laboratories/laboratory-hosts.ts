import { type experts, type MessageContext, notFound, type ReadRows, visibleCities } from '@queqiao/contracts';
import { nextVersion, recordOf, storeRecords } from '@queqiao/database';
import type { Tx } from '../prisma.js';
import { laboratories } from './laboratories.rows.js';

/** Adds name and seat of the institution; a row whose institution is not stored is a problem. */
export async function withHosts(
  tx: Tx,
  { good, problems }: ReadRows<experts.LaboratoryInput>,
  context: MessageContext,
): Promise<ReadRows<experts.LaboratoryInput & Pick<experts.Laboratory, 'institutionName' | 'division'>>> {
  const ids = good.map(({ value }) => value.institutionId);
  const found = await tx.institution.findMany({
    where: { id: { in: ids }, city: { in: visibleCities(context) } },
    select: { id: true, name: true, division: true },
  });
  const hosts = new Map(found.map((host) => [host.id, host]));
  const hosted = good.flatMap(({ row, value }) => {
    const host = hosts.get(value.institutionId);
    return host ? [{ row, value: { ...value, institutionName: host.name, division: host.division ?? undefined } }] : [];
  });
  const homeless = good.flatMap(({ row, value: { institutionId } }) =>
    hosts.has(institutionId) ? [] : [{ row, problems: [...notFound('institutionId', institutionId).details] }],
  );
  return { good: hosted, problems: [...problems, ...homeless] };
}

/** Laboratories carry the name and seat of their institution. */
export async function followHosts(tx: Tx, hosts: readonly experts.Institution[], context: MessageContext) {
  const byId = new Map(hosts.map((host) => [host.id, host]));
  const rows = await tx.laboratory.findMany({ where: { institutionId: { in: [...byId.keys()] } } });
  const changed = rows.map(recordOf<experts.Laboratory>).flatMap((laboratory) => {
    const host = byId.get(laboratory.institutionId);
    if (host === undefined || (host.name === laboratory.institutionName && host.division === laboratory.division))
      return [];
    const moved = { ...laboratory, institutionName: host.name, division: host.division };
    return [{ ...nextVersion(moved, laboratory, context), city: laboratory.city }];
  });
  await storeRecords(tx, laboratories, changed, context);
}
