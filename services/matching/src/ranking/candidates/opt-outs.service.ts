import { Injectable } from '@nestjs/common';
import { CATALOGUE, type DataOf, matchingOptOuts } from '@queqiao/contracts';
import { acrossCities, type BulkTable, bulkUpsert } from '@queqiao/database';
import { type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../../prisma.js';
import { TargetsService } from '../targets/targets.service.js';

const table = {
  name: 'matching_opt_out',
  key: ['id'],
  columns: {
    id: 'text',
    city: 'text',
    party: 'text',
    only: 'jsonb',
    entered_at: 'timestamptz',
    ended_at: 'timestamptz',
    version: 'int',
  },
  replaceWhen: 'matching_opt_out.version < excluded.version',
} as const satisfies BulkTable<string>;

@Injectable()
export class OptOutsService {
  constructor(private readonly targets: TargetsService) {}

  /** Stores the newer state and asks for rankings of the targets where it counts. */
  @On(matchingOptOuts.matchingOptOutChanged)
  async changed({ city, version, optOut }: DataOf<typeof matchingOptOuts.matchingOptOutChanged>, { tx }: Delivery<Tx>) {
    const { id, party, only, enteredAt, endedAt } = optOut;
    const row = { id, city, party, only, entered_at: enteredAt, ended_at: endedAt, version };
    // Said in one city, it may count in all.
    return acrossCities(tx, async () => {
      const stored = await bulkUpsert(tx, table, [row]);
      return stored === 0 ? undefined : this.targets.requestAll(tx, city === CATALOGUE ? undefined : [city]);
    });
  }
}
