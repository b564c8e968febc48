import type { experts } from '@queqiao/contracts';
import type { BulkTable } from '@queqiao/database';
import type { Laboratory as Row } from '../generated/client.js';

/** The table as bulk writes see it. A stored row gives way to a newer version only. */
export const laboratoryTable: BulkTable<
  'id' | 'city' | 'institution_id' | 'name' | 'profile' | 'version' | 'updated_at'
> = {
  name: 'laboratory',
  key: ['id'],
  columns: {
    id: 'text',
    city: 'text',
    institution_id: 'text',
    name: 'text',
    profile: 'jsonb',
    version: 'int',
    updated_at: 'timestamptz',
  },
  replaceWhen: 'laboratory.version < excluded.version',
};

/** A laboratory as its table's columns. */
export function toRow({ id, city, version, updatedAt, ...profile }: experts.Laboratory) {
  return {
    id,
    city,
    institution_id: profile.institutionId,
    name: profile.name,
    profile,
    version,
    updated_at: updatedAt,
  };
}

/** A stored row as the laboratory that the contract knows. */
export function fromRow(row: Row): experts.Laboratory {
  return {
    ...(row.profile as unknown as Omit<experts.Laboratory, 'id' | 'city' | 'version' | 'updatedAt'>),
    id: row.id,
    city: row.city,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
