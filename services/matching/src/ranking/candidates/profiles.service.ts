import { Injectable } from '@nestjs/common';
import { CATALOGUE, type DataOf, enterprises, experts } from '@queqiao/contracts';
import { type BulkTable, bulkUpsert } from '@queqiao/database';
import { type AfterCommit, type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../../prisma.js';
import { TargetsService } from '../targets/targets.service.js';
import { keepReplaced } from './profile-history.rows.js';

export type ProfileKind = 'organisation' | 'institution' | 'laboratory';
type Profile = enterprises.Organisation | experts.Institution | experts.Laboratory;

// Any constant, the same for all writers of profiles.
const PROFILE_LOCK = 0x70_72_6f;

const table = {
  name: 'profile',
  key: ['kind', 'id'],
  columns: { kind: 'text', id: 'text', city: 'text', version: 'int', data: 'jsonb', seq: 'bigint' },
  replaceWhen: 'profile.version < excluded.version',
} as const satisfies BulkTable<string>;

@Injectable()
export class ProfilesService {
  constructor(private readonly targets: TargetsService) {}

  @On(enterprises.organisationsChanged)
  organisations({ organisations }: DataOf<typeof enterprises.organisationsChanged>, { tx }: Delivery<Tx>) {
    return this.copy('organisation', organisations, tx);
  }

  @On(experts.institutionsChanged)
  institutions({ institutions }: DataOf<typeof experts.institutionsChanged>, { tx }: Delivery<Tx>) {
    return this.copy('institution', institutions, tx);
  }

  @On(experts.laboratoriesChanged)
  laboratories({ laboratories }: DataOf<typeof experts.laboratoriesChanged>, { tx }: Delivery<Tx>) {
    return this.copy('laboratory', laboratories, tx);
  }

  /** Stores newer profiles and asks for rankings of the targets that may see them. */
  private async copy(kind: ProfileKind, profiles: readonly Profile[], tx: Tx): Promise<AfterCommit | undefined> {
    // One writer at a time: numbers are committed in order, so no reader misses one.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${PROFILE_LOCK})`;
    const [{ last }] = await tx.$queryRaw<[{ last: bigint }]>`SELECT coalesce(max(seq), 0) AS last FROM profile`;
    const rows = profiles.map((data, index) => {
      const { id, city, version } = data;
      return { kind, id, city, version, data, seq: last + BigInt(index + 1) };
    });
    await keepReplaced(tx, kind, rows);
    const stored = await bulkUpsert(tx, table, rows);
    if (stored === 0) return undefined;
    const cities = new Set(profiles.map(({ city }) => city));
    return this.targets.requestAll(tx, cities.has(CATALOGUE) ? undefined : [...cities]);
  }
}
