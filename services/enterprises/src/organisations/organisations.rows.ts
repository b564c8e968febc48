import type { enterprises } from '@queqiao/contracts';
import type { BulkTable } from '@queqiao/database';
import type { Organisation as Row } from '../generated/client.js';

/** The table as bulk writes see it. A stored row gives way to a newer version only. */
export const organisationTable: BulkTable<
  'id' | 'city' | 'kind' | 'scope' | 'name' | 'division' | 'industry_codes' | 'profile' | 'version' | 'updated_at'
> = {
  name: 'organisation',
  key: ['id'],
  columns: {
    id: 'text',
    city: 'text',
    kind: 'text',
    scope: 'text',
    name: 'text',
    division: 'text',
    industry_codes: 'text[]',
    profile: 'jsonb',
    version: 'int',
    updated_at: 'timestamptz',
  },
  replaceWhen: 'organisation.version < excluded.version',
};

/** An organisation as its table's columns. */
export function toRow(organisation: enterprises.Organisation) {
  const { id, city, kind, scope, name, seat, industries, version, updatedAt, ...rest } = organisation;
  return {
    id,
    city,
    kind,
    scope,
    name,
    division: seat?.division ?? null,
    industry_codes: industries.map(({ code }) => code),
    profile: { kind, scope, name, seat, industries, ...rest },
    version,
    updated_at: updatedAt,
  };
}

/** A stored row as the organisation that the contract knows. */
export function fromRow(row: Row): enterprises.Organisation {
  return {
    ...(row.profile as unknown as enterprises.OrganisationInput),
    id: row.id,
    city: row.city,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
