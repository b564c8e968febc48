import type { enterprises, experts, signals } from '@queqiao/contracts';
import { type BulkTable, bulkUpsert } from '@queqiao/database';
import type { CorrectedRecord } from '@queqiao/scoring';
import type { Tx } from '../../prisma.js';
import { keepReplaced } from './profile-history.rows.js';

/** Signals and corrections are kept as profiles are, so that rankings are rebuilt with those of their day. */
export type ProfileKind = 'organisation' | 'institution' | 'laboratory' | 'signal' | 'correction';
export type Profile = enterprises.Organisation | experts.Institution | experts.Laboratory | signals.Signal | Correction;

/** A shared record as a city reads it; the id is {@link correctionId}. */
export type Correction = CorrectedRecord & {
  readonly id: string;
  readonly city: string;
  readonly version: number;
  readonly inForce: boolean;
};

export function correctionId(city: string, kind: CorrectedRecord['kind'], recordId: string): string {
  return `${city} ${kind} ${recordId}`;
}

// Any constant, the same for all writers of profiles.
const PROFILE_LOCK = 0x70_72_6f;

const table = {
  name: 'profile',
  key: ['kind', 'id'],
  columns: { kind: 'text', id: 'text', city: 'text', version: 'int', data: 'jsonb', seq: 'bigint' },
  replaceWhen: 'profile.version < excluded.version',
} as const satisfies BulkTable<string>;

/** Stores newer profiles, and keeps those that they replace. Returns how many. */
export async function copyProfiles(tx: Tx, kind: ProfileKind, profiles: readonly Profile[]): Promise<number> {
  // One writer at a time: numbers are committed in order, so no reader misses one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PROFILE_LOCK})`;
  const [{ last }] = await tx.$queryRaw<[{ last: bigint }]>`SELECT coalesce(max(seq), 0) AS last FROM profile`;
  const rows = profiles.map((data, index) => {
    const { id, city, version } = data;
    return { kind, id, city, version, data, seq: last + BigInt(index + 1) };
  });
  await keepReplaced(tx, kind, rows);
  return bulkUpsert(tx, table, rows);
}
