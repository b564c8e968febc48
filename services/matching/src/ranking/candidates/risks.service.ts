import { Injectable } from '@nestjs/common';
import { type DataOf, risks } from '@queqiao/contracts';
import { type BulkTable, bulkUpsert } from '@queqiao/database';
import { type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../../prisma.js';
import { TargetsService } from '../targets/targets.service.js';

const table = {
  name: 'risk',
  key: ['id'],
  columns: {
    id: 'text',
    city: 'text',
    organisation_id: 'text',
    level: 'text',
    note: 'text',
    source: 'text',
    entered_at: 'timestamptz',
    lifted_at: 'timestamptz',
    version: 'int',
  },
  replaceWhen: 'risk.version < excluded.version',
} as const satisfies BulkTable<string>;

@Injectable()
export class RisksService {
  constructor(private readonly targets: TargetsService) {}

  /** Stores the newer state and asks for rankings of the city's targets. */
  @On(risks.riskChanged)
  async changed({ city, version, risk }: DataOf<typeof risks.riskChanged>, { tx }: Delivery<Tx>) {
    const { id, organisation, level, note, source, enteredAt, liftedAt } = risk;
    const entry = { id, city, organisation_id: organisation.id, level, note, source, version };
    const stored = await bulkUpsert(tx, table, [{ ...entry, entered_at: enteredAt, lifted_at: liftedAt }]);
    return stored === 0 ? undefined : this.targets.requestAll(tx, [city]);
  }
}
