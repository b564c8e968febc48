import { corrections, experts, type FieldProblem } from '@queqiao/contracts';
import type { FieldsOf, VersionedTable } from '@queqiao/database';
import { chunkBySize, publish } from '@queqiao/messaging';
import { type Correctable, followShared } from '@queqiao/records';
import { disciplineProblems, divisionCodeProblems, searchableNames } from '@queqiao/reference';
import { followHosts } from '../laboratories/laboratory-hosts.js';
import type { Tx } from '../prisma.js';

export const institutions: VersionedTable<FieldsOf<experts.Institution>, Tx> = {
  name: 'institution',
  idPrefix: 'uni',
  columns: {
    name: ['text', ({ name }) => name],
    search: [
      'text',
      ({ name, nameEn, formerNames = [] }) => searchableNames([name, nameEn, ...formerNames.map((one) => one.name)]),
    ],
    division: ['text', ({ division }) => division],
  },
  async tell(tx, institutions, context) {
    for (const chunk of chunkBySize(institutions))
      await publish(tx, experts.institutionsChanged, { institutions: chunk }, context);
    await followHosts(tx, institutions, context);
    await followShared(tx, correctableInstitutions, institutions, context);
  },
};

export const correctableInstitutions: Correctable<experts.Institution, Tx> = {
  kind: 'institution',
  table: institutions,
  nameOf: ({ name }) => name,
  problemsOf: institutionProblems,
  tell: (tx, corrected, context) => publish(tx, corrections.institutionCorrected, corrected, context),
};

export function institutionProblems({ division, disciplines = [] }: Partial<experts.InstitutionInput>): FieldProblem[] {
  return [
    ...divisionCodeProblems('division', division),
    ...disciplines.flatMap(({ code, name }, row) => disciplineProblems(`disciplines.${row}`, code, name)),
  ];
}
