import type { enterprises } from '@queqiao/contracts';
import { type BulkTable, bulkUpsert } from '@queqiao/database';
import type { Tx } from '../prisma.js';

const table: BulkTable<'id' | 'city' | 'division' | 'name' | 'main_industry' | 'products' | 'size_band' | 'version'> = {
  name: 'local_enterprise',
  key: ['id'],
  columns: {
    id: 'text',
    city: 'text',
    division: 'text',
    name: 'text',
    main_industry: 'text',
    products: 'text[]',
    size_band: 'text',
    version: 'int',
  },
  replaceWhen: 'local_enterprise.version < excluded.version',
};

/** Only domestic enterprises with a known seat count in chain maps. */
export async function copyLocalEnterprises(tx: Tx, organisations: readonly enterprises.Organisation[]): Promise<void> {
  const rows = organisations.filter(isLocal).map((organisation) => ({
    id: organisation.id,
    city: organisation.city,
    division: organisation.seat?.division ?? '',
    name: organisation.shortName ?? organisation.name,
    main_industry: organisation.industries[0]?.code ?? null,
    products: organisation.products,
    size_band: organisation.sizeBand ?? null,
    version: organisation.version,
  }));
  await bulkUpsert(tx, table, rows);
}

// A seat that became unknown is stored as '', which lies in no city.
function isLocal({ kind, scope, sample }: enterprises.Organisation): boolean {
  return kind === 'enterprise' && scope === 'domestic' && sample !== true;
}

/** The divisions where enterprises sit by the copies held now. */
export async function placesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.localEnterprise.findMany({ where: { id: { in: [...ids] } }, select: { division: true } });
  return rows.map(({ division }) => division);
}
