import type { enterprises, experts, projects, searches } from '@queqiao/contracts';
import { experts as knowledge } from '@queqiao/contracts';
import type { SearchRecord } from '@queqiao/search';

/** What of a record search keeps. Names of people, contacts and texts that are not names are not among it. */
export function recordOfOrganisation(organisation: enterprises.Organisation): SearchRecord {
  const { kind, withdrawn, name, shortName, nameEn, formerNames, creditCode, stockCode, products, seat } = organisation;
  return {
    ...keyOf('organisation', organisation),
    texts: withdrawn
      ? []
      : texts({
          name,
          shortName,
          nameEn,
          formerName: formerNames?.map((former) => former.name),
          creditCode,
          stockCode,
          product: products,
        }),
    about: about({ name, nameEn, sort: kind, division: seat?.division }),
  };
}

export function recordOfInstitution(institution: experts.Institution): SearchRecord {
  const { kind, name, nameEn, formerNames, division } = institution;
  return {
    ...keyOf('institution', institution),
    texts: texts({ name, nameEn, formerName: formerNames?.map((former) => former.name) }),
    about: about({ name, nameEn, sort: kind, division }),
  };
}

/** With its institution before it, as lists call it. */
export function recordOfLaboratory(laboratory: experts.Laboratory): SearchRecord {
  const { kind, fields, division, withdrawn } = laboratory;
  const { name, nameEn } = knowledge.laboratoryNames(laboratory);
  return {
    ...keyOf('laboratory', laboratory),
    texts: withdrawn ? [] : texts({ name, alias: laboratory.name, nameEn, topic: fields }),
    about: about({ name, nameEn, sort: kind, division }),
  };
}

/** By its title alone, as what else it says is not a name. */
export function recordOfNeed(need: enterprises.NeedOfEvent): SearchRecord {
  const { kind, title } = need;
  return { ...keyOf('need', need), texts: texts({ name: title }), about: about({ name: title, sort: kind }) };
}

export function recordOfIndustry(industry: projects.PriorityIndustry): SearchRecord {
  const { zh, en } = industry.name;
  return {
    ...keyOf('industry', industry),
    texts: texts({ name: zh, nameEn: en }),
    about: about({ name: zh, nameEn: en }),
  };
}

interface Stored {
  readonly id: string;
  readonly city: string;
  readonly version: number;
}

function keyOf(kind: searches.FoundKind, { id, city, version }: Stored) {
  return { kind, id, city, version };
}

type Texts = Partial<Record<searches.FoundField, string | readonly string[] | undefined>>;

function texts(given: Texts): SearchRecord['texts'] {
  return Object.entries(given).flatMap(([field, text]) => {
    const all = typeof text === 'string' ? [text] : (text ?? []);
    return all.map((one) => ({ field: field as searches.FoundField, text: one }));
  });
}

type About = Omit<searches.Found, 'kind' | 'id' | 'met'>;

function about(given: { [K in keyof About]: About[K] | undefined }): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<string, string>;
}
