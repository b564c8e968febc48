import { corrections, enterprises } from '@queqiao/contracts';
import type { FieldsOf, VersionedTable } from '@queqiao/database';
import { chunkBySize, publish } from '@queqiao/messaging';
import { type Correctable, followShared } from '@queqiao/records';
import { foldedName, searchableNames } from '@queqiao/reference';
import type { Tx } from '../prisma.js';
import { refuseTakenCode } from './duplicates.js';
import { organisationProblems } from './organisation-rules.js';

export const organisations: VersionedTable<FieldsOf<enterprises.Organisation>, Tx> = {
  name: 'organisation',
  idPrefix: 'org',
  keeps: ['withdrawn'],
  columns: {
    kind: ['text', ({ kind }) => kind],
    scope: ['text', ({ scope }) => scope],
    name: ['text', ({ name }) => name],
    division: ['text', ({ seat }) => seat?.division],
    credit_code: ['text', ({ creditCode }) => creditCode],
    names: ['text[]', fullNames],
    search: ['text', searchable],
    withdrawn: ['boolean', ({ withdrawn }) => withdrawn !== undefined],
    industry_codes: ['text[]', ({ industries }) => industries.map(({ code }) => code)],
  },
  async tell(tx, organisations, context) {
    for (const chunk of chunkBySize(organisations))
      await publish(tx, enterprises.organisationsChanged, { organisations: chunk }, context);
    await followShared(tx, correctableOrganisations, organisations, context);
  },
};

export const correctableOrganisations: Correctable<enterprises.Organisation, Tx> = {
  kind: 'organisation',
  table: organisations,
  nameOf: ({ name }) => name,
  problemsOf: organisationProblems,
  tell: (tx, corrected, context) => publish(tx, corrections.organisationCorrected, corrected, context),
  refuseShared: refuseTakenCode,
};

type Names = Pick<
  enterprises.Organisation,
  'name' | 'formerNames' | 'shortName' | 'nameEn' | 'stockCode' | 'creditCode'
>;

/** The present and former names: two records that share one may be the same body. */
export function fullNames({ name, formerNames = [] }: Pick<Names, 'name' | 'formerNames'>): string[] {
  return [name, ...formerNames.map((former) => former.name)].map(foldedName);
}

function searchable({ name, formerNames = [], shortName, nameEn, stockCode, creditCode }: Names): string {
  const former = formerNames.map((one) => one.name);
  return searchableNames([name, shortName, nameEn, ...former, stockCode, creditCode]);
}
