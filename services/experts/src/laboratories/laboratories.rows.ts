import { corrections, experts, type FieldProblem } from '@queqiao/contracts';
import type { FieldsOf, VersionedTable } from '@queqiao/database';
import { chunkBySize, publish } from '@queqiao/messaging';
import { type Correctable, followShared } from '@queqiao/records';
import { industryCodeProblems, searchableNames } from '@queqiao/reference';
import type { Tx } from '../prisma.js';

export const laboratories: VersionedTable<FieldsOf<experts.Laboratory>, Tx> = {
  name: 'laboratory',
  idPrefix: 'exp',
  keeps: ['withdrawn'],
  columns: {
    institution_id: ['text', ({ institutionId }) => institutionId],
    name: ['text', ({ name }) => name],
    search: ['text', ({ name, nameEn }) => searchableNames([name, nameEn])],
    withdrawn: ['boolean', ({ withdrawn }) => withdrawn !== undefined],
  },
  async tell(tx, laboratories, context) {
    for (const chunk of chunkBySize(laboratories))
      await publish(tx, experts.laboratoriesChanged, { laboratories: chunk }, context);
    await followShared(tx, correctableLaboratories, laboratories, context);
  },
};

export const correctableLaboratories: Correctable<experts.Laboratory, Tx> = {
  kind: 'laboratory',
  table: laboratories,
  nameOf: (laboratory) => experts.laboratoryNames(laboratory).name,
  problemsOf: laboratoryProblems,
  tell: (tx, corrected, context) => publish(tx, corrections.laboratoryCorrected, corrected, context),
};

export function laboratoryProblems({ industries }: Pick<experts.Laboratory, 'industries'>): FieldProblem[] {
  const codes = industries.map(({ code }) => code);
  return industryCodeProblems('industries', codes, '.code');
}
