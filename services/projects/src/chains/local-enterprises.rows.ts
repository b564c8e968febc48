import { CATALOGUE, enterprises } from '@queqiao/contracts';
import { type BulkTable, bulkUpsert } from '@queqiao/database';
import { divisionPrefix } from '@queqiao/reference';
import { type LocalEnterprise, Prisma as Sql } from '../generated/client.js';
import type { Tx } from '../prisma.js';

type Column =
  | 'id'
  | 'city'
  | 'superseded'
  | 'division'
  | 'name'
  | 'main_industry'
  | 'products'
  | 'size_band'
  | 'sites'
  | 'owner_id'
  | 'version';

const table: BulkTable<Column> = {
  name: 'local_enterprise',
  key: ['id', 'city'],
  columns: {
    id: 'text',
    city: 'text',
    superseded: 'boolean',
    division: 'text',
    name: 'text',
    main_industry: 'text',
    products: 'text[]',
    size_band: 'text',
    sites: 'jsonb',
    owner_id: 'text',
    version: 'int',
  },
  replaceWhen: 'local_enterprise.version < excluded.version',
};

/** A plant or office of an enterprise, with what is made there. */
export interface LocalSite {
  readonly division: string;
  readonly does: string;
  readonly products: readonly string[];
}

/** An enterprise from elsewhere with its sites in a city. */
export interface SiteOwner {
  readonly id: string;
  readonly name: string;
  readonly sizeBand: string | null;
  readonly sites: readonly LocalSite[];
}

/** Domestic enterprises that go on, samples and withdrawn records apart, count in chain maps, where they sit or have a site. */
export async function copyLocalEnterprises(
  tx: Tx,
  organisations: readonly enterprises.Organisation[],
  { superseded = false } = {},
): Promise<void> {
  const rows = organisations.filter(isDomesticEnterprise).map((organisation) => ({
    id: organisation.id,
    city: organisation.city,
    superseded,
    division: (counts(organisation) && organisation.seat?.division) || '',
    name: organisation.shortName ?? organisation.name,
    main_industry: organisation.industries[0]?.code ?? null,
    products: organisation.products,
    size_band: organisation.sizeBand ?? null,
    sites: counts(organisation) ? sitesOf(organisation) : [],
    owner_id: organisation.owner?.id ?? null,
    version: organisation.version,
  }));
  await bulkUpsert(tx, table, rows);
}

function isDomesticEnterprise({ kind, scope }: enterprises.Organisation): boolean {
  return kind === 'enterprise' && scope === 'domestic';
}

// Who does not count, or whose seat became unknown, is stored with '', which lies in no city.
function counts({ sample, withdrawn, status }: enterprises.Organisation): boolean {
  return sample !== true && withdrawn === undefined && !enterprises.isGone(status);
}

function sitesOf({ sites = [] }: enterprises.Organisation): LocalSite[] {
  return sites.map(({ division, does, products = [] }) => ({ division, does, products }));
}

/** The divisions where enterprises have their seats and sites by the copies held now. */
export async function placesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.localEnterprise.findMany({ where: { id: { in: [...ids] } } });
  return rows.flatMap((row) => [
    row.division,
    ...(row.sites as unknown as LocalSite[]).map(({ division }) => division),
  ]);
}

/** Those with their seat in the city. */
export function enterprisesIn(tx: Tx, city: string): Promise<LocalEnterprise[]> {
  return tx.$queryRaw<LocalEnterprise[]>`
    SELECT ${COLUMNS} FROM local_enterprise e
    WHERE division LIKE ${`${divisionPrefix(city)}%`} AND ${isRead(city)} ORDER BY id`;
}

/** Those of these that the city sees, wherever they sit. */
export function enterprisesOf(tx: Tx, city: string, ids: readonly string[]): Promise<LocalEnterprise[]> {
  return tx.$queryRaw<LocalEnterprise[]>`
    SELECT ${COLUMNS} FROM local_enterprise e WHERE id = ANY(${[...ids]}) AND ${isRead(city)} ORDER BY id`;
}

/** Those from elsewhere, with the sites that they have in the city. */
export function siteOwnersIn(tx: Tx, city: string): Promise<SiteOwner[]> {
  const prefix = divisionPrefix(city);
  return tx.$queryRaw<SiteOwner[]>`
    SELECT id, name, size_band AS "sizeBand", jsonb_agg(site) AS sites
    FROM local_enterprise e, jsonb_array_elements(sites) AS site
    WHERE ${isRead(city)} AND NOT starts_with(division, ${prefix}) AND starts_with(site ->> 'division', ${prefix})
    GROUP BY id, city ORDER BY id`;
}

const COLUMNS = Sql.sql`id, city, superseded, division, name, main_industry AS "mainIndustry", products,
  size_band AS "sizeBand", sites, owner_id AS "ownerId", version`;

/** Of the rows of an enterprise the one that the city reads: its own or as it corrected it, else the shared one. */
function isRead(city: string) {
  return Sql.sql`e.city IN (${CATALOGUE}, ${city}) AND NOT e.superseded AND (e.city = ${city} OR NOT EXISTS (
    SELECT FROM local_enterprise own WHERE own.id = e.id AND own.city = ${city} AND NOT own.superseded))`;
}
