import { experts } from '@queqiao/contracts';
import type { FieldsOf, VersionedTable } from '@queqiao/database';
import { chunkBySize, publish } from '@queqiao/messaging';
import { searchableNames } from '@queqiao/reference';
import type { Tx } from '../prisma.js';

export const laboratories: VersionedTable<FieldsOf<experts.Laboratory>, Tx> = {
  name: 'laboratory',
  idPrefix: 'exp',
  columns: {
    institution_id: ['text', ({ institutionId }) => institutionId],
    name: ['text', ({ name }) => name],
    search: ['text', ({ name, nameEn }) => searchableNames([name, nameEn])],
  },
  async tell(tx, laboratories, context) {
    for (const chunk of chunkBySize(laboratories))
      await publish(tx, experts.laboratoriesChanged, { laboratories: chunk }, context);
  },
};
