import type { experts } from '@queqiao/contracts';
import type { BulkTable } from '@queqiao/database';
import type { Institution as Row } from '../generated/client.js';

/** The table as bulk writes see it. A stored row gives way to a newer version only. */
export const institutionTable: BulkTable<'id' | 'city' | 'name' | 'division' | 'profile' | 'version' | 'updated_at'> = {
  name: 'institution',
  key: ['id'],
  columns: {
    id: 'text',
    city: 'text',
    name: 'text',
    division: 'text',
    profile: 'jsonb',
    version: 'int',
    updated_at: 'timestamptz',
  },
  replaceWhen: 'institution.version < excluded.version',
};

/** An institution as its table's columns. */
export function toRow({ id, city, version, updatedAt, ...profile }: experts.Institution) {
  return {
    id,
    city,
    name: profile.name,
    division: profile.division ?? null,
    profile,
    version,
    updated_at: updatedAt,
  };
}

/** A stored row as the institution that the contract knows. */
export function fromRow(row: Row): experts.Institution {
  return {
    ...(row.profile as unknown as experts.InstitutionInput),
    id: row.id,
    city: row.city,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
