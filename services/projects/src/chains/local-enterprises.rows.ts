import { CATALOGUE, enterprises } from '@queqiao/contracts';
import { type BulkTable, bulkUpsert } from '@queqiao/database';
import { divisionPrefix } from '@queqiao/reference';
import type { LocalEnterprise } from '../generated/client.js';
import type { Tx } from '../prisma.js';

type Column = 'id' | 'city' | 'division' | 'name' | 'main_industry' | 'products' | 'size_band' | 'sites' | 'version';

interface LocalSite {
  readonly division: string;
  readonly products: readonly string[];
}

const table: BulkTable<Column> = {
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
    sites: 'jsonb',
    version: 'int',
  },
  replaceWhen: 'local_enterprise.version < excluded.version',
};

/** Only domestic enterprises with a known seat, and sites whose products are known, count in chain maps. */
export async function copyLocalEnterprises(tx: Tx, organisations: readonly enterprises.Organisation[]): Promise<void> {
  const rows = organisations.filter(isLocal).map((organisation) => ({
    id: organisation.id,
    city: organisation.city,
    division: enterprises.isGone(organisation.status) ? '' : (organisation.seat?.division ?? ''),
    name: organisation.shortName ?? organisation.name,
    main_industry: organisation.industries[0]?.code ?? null,
    products: organisation.products,
    size_band: organisation.sizeBand ?? null,
    sites: enterprises.isGone(organisation.status) ? [] : sitesOf(organisation),
    version: organisation.version,
  }));
  await bulkUpsert(tx, table, rows);
}

// A seat that became unknown, or of an enterprise that is gone, is stored as '', which lies in no city.
function isLocal({ kind, scope, sample }: enterprises.Organisation): boolean {
  return kind === 'enterprise' && scope === 'domestic' && sample !== true;
}

function sitesOf({ sites = [] }: enterprises.Organisation): LocalSite[] {
  return sites.map(({ division, products = [] }) => ({ division, products }));
}

/** The divisions where enterprises have their seats and sites by the copies held now. */
export async function placesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.localEnterprise.findMany({ where: { id: { in: [...ids] } } });
  return rows.flatMap((row) => [row.division, ...localSites(row).map(({ division }) => division)]);
}

/** Those with their seat in the city as they are, and those with sites there by what they make at these. */
export async function enterprisesIn(tx: Tx, city: string): Promise<LocalEnterprise[]> {
  const prefix = divisionPrefix(city);
  const seated = await tx.localEnterprise.findMany({
    where: { division: { startsWith: prefix }, city: { in: [CATALOGUE, city] } },
  });
  const elsewhere = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM local_enterprise
    WHERE city IN (${CATALOGUE}, ${city}) AND NOT starts_with(division, ${prefix}) AND sites <> '[]' AND EXISTS (
      SELECT FROM jsonb_array_elements(sites) AS site WHERE starts_with(site ->> 'division', ${prefix}))`;
  const withSites = await tx.localEnterprise.findMany({ where: { id: { in: elsewhere.map(({ id }) => id) } } });
  const atSites = withSites.map((row) => {
    const here = localSites(row).filter(({ division }) => division.startsWith(prefix));
    return { ...row, mainIndustry: null, products: here.flatMap(({ products }) => products) };
  });
  return [...seated, ...atSites];
}

function localSites({ sites }: LocalEnterprise): readonly LocalSite[] {
  return sites as unknown as readonly LocalSite[];
}
