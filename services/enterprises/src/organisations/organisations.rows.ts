import { enterprises } from '@queqiao/contracts';
import type { FieldsOf, VersionedTable } from '@queqiao/database';
import { chunkBySize, publish } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';

export const organisations: VersionedTable<FieldsOf<enterprises.Organisation>, Tx> = {
  name: 'organisation',
  idPrefix: 'org',
  columns: {
    kind: ['text', ({ kind }) => kind],
    scope: ['text', ({ scope }) => scope],
    name: ['text', ({ name }) => name],
    division: ['text', ({ seat }) => seat?.division],
    industry_codes: ['text[]', ({ industries }) => industries.map(({ code }) => code)],
  },
  async tell(tx, organisations, context) {
    for (const chunk of chunkBySize(organisations))
      await publish(tx, enterprises.organisationsChanged, { organisations: chunk }, context);
  },
};
