import { z } from 'zod';
import { actorRef, authors } from './actors.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { organisationStatus } from './organisation-ties.js';
import { patchOf } from './patch.js';
import { withoutPrivateUse } from './private-use.js';
import { provenance } from './provenance.js';
import { officersOfCity, operators, readersOfCity, readersOfInstitutions } from './roles.js';
import {
  type Dates,
  divisionCode,
  formerNames,
  givenDates,
  id,
  industryTags,
  line,
  moment,
  pageInput,
  pageOf,
  recordImport,
  scope,
  setOf,
  storedDates,
  text,
  version,
} from './values.js';

/** `grade`: fourth national evaluation (第四轮学科评估). */
export const discipline = z.strictObject({
  code: z.optional(z.string().regex(/^\d{4}$/)),
  name: line(80),
  grade: z.enum(['A+', 'A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-']).optional(),
  /** Named in the second round of 双一流 (2022). */
  doubleFirstClass: z.literal(true).optional(),
});

/** Fields of a shared record that the city reads and ranks as it corrected them. */
const corrected = z.array(z.string()).optional();

const institutionFields = (dates: Dates) => ({
  kind: z.enum(['university', 'institute']),
  scope,
  name: line(200),
  nameEn: line(200).optional(),
  formerNames: formerNames(dates).optional(),
  /** Absent: nobody has said that it is gone. */
  status: organisationStatus(dates).optional(),
  division: divisionCode.optional(),
  disciplines: setOf(discipline, 150, ({ code, name }) => code ?? name),
  /** Made up for demonstration: never a candidate. */
  sample: z.literal(true).optional(),
  ...provenance(dates),
});
const storedInstitution = institutionFields(storedDates);
const givenInstitution = institutionFields(givenDates);

const institutionInputFields = {
  id: id.optional(),
  ...givenInstitution,
  scope: scope.default('domestic'),
  disciplines: givenInstitution.disciplines.default([]),
};
export const institutionInput = withoutPrivateUse(z.strictObject(institutionInputFields));
/** A row of an import; `version` is that of the stored record which it is meant to change. */
export const institutionRow = withoutPrivateUse(
  z.strictObject({ ...institutionInputFields, version: version.optional() }),
);
export type InstitutionInput = z.output<typeof institutionInput>;

/** 高校院所. `city` is its tenant, or `*` for the shared catalogue. */
export const institution = z.strictObject({
  id,
  ...storedInstitution,
  city: z.string(),
  version,
  updatedAt: moment,
  ...authors,
  corrected,
});
export type Institution = z.output<typeof institution>;

const laboratoryFields = (dates: Dates) => ({
  institutionId: id,
  kind: z.enum(['laboratory', 'team']),
  name: line(200),
  nameEn: line(200).optional(),
  /** Research terms. */
  fields: setOf(line(80), 20),
  industries: industryTags,
  /** Title and abstract of each publication. */
  works: setOf(text(2_000), 60).optional(),
  ...provenance(dates),
});
const givenLaboratory = laboratoryFields(givenDates);

const laboratoryInputFields = {
  id: id.optional(),
  ...givenLaboratory,
  fields: givenLaboratory.fields.default([]),
  industries: givenLaboratory.industries.default([]),
};
export const laboratoryInput = withoutPrivateUse(z.strictObject(laboratoryInputFields));
/** A row of an import; `version` is that of the stored record which it is meant to change. */
export const laboratoryRow = withoutPrivateUse(
  z.strictObject({ ...laboratoryInputFields, version: version.optional() }),
);
export type LaboratoryRow = z.output<typeof laboratoryRow>;
export type LaboratoryInput = z.output<typeof laboratoryInput>;

/** 实验室/团队 with the names and seat of its institution; never a natural person. */
export const laboratory = z.strictObject({
  id,
  ...laboratoryFields(storedDates),
  institutionName: line(200),
  institutionNameEn: line(200).optional(),
  division: divisionCode.optional(),
  /** Of a sample institution: never a candidate. */
  sample: z.literal(true).optional(),
  city: z.string(),
  version,
  updatedAt: moment,
  ...authors,
  /** Present once its institution took it back: it is ranked no longer, and only the institution still lists it. */
  withdrawn: z.strictObject({ note: z.string().optional(), by: actorRef, at: moment }).optional(),
  corrected,
});
export type Laboratory = z.output<typeof laboratory>;

type LaboratoryNames = Pick<Laboratory, 'institutionName' | 'institutionNameEn' | 'name' | 'nameEn'>;

/** What lists call a laboratory: its host and itself. The English name keeps in Chinese what has no English name. */
export function laboratoryNames({ institutionName, institutionNameEn, name, nameEn }: LaboratoryNames) {
  const inEnglish = `${institutionNameEn ?? institutionName}, ${nameEn ?? name}`;
  return { name: `${institutionName} ${name}`, nameEn: institutionNameEn || nameEn ? inEnglish : undefined };
}

export const importInstitutions = operation({
  name: 'experts.importInstitutions',
  summary: {
    zh: '批量导入高校院所',
    en: 'Import institutions; a row changes only what it names, bad rows are reported',
  },
  ...recordImport,
  may: operators,
  audit: { zh: '批量导入高校院所', en: 'Imported institutions' },
});

/** Each row's institution must already be stored. */
export const importLaboratories = operation({
  name: 'experts.importLaboratories',
  summary: {
    zh: '批量导入实验室与团队',
    en: 'Import laboratories and teams; a row changes only what it names, bad rows are reported',
  },
  ...recordImport,
  may: operators,
  audit: { zh: '批量导入实验室与团队', en: 'Imported laboratories and teams' },
});

export const createInstitution = operation({
  name: 'experts.createInstitution',
  http: 'POST /cities/:city/institutions',
  creates: true,
  summary: { zh: '新增高校院所', en: 'Create an institution' },
  input: institutionInput,
  output: institution,
  may: officersOfCity,
  audit: { zh: '新增高校院所', en: 'Created an institution' },
});

export const getInstitution = operation({
  name: 'experts.getInstitution',
  http: 'GET /cities/:city/institutions/:id',
  summary: { zh: '高校院所', en: 'One institution' },
  input: z.strictObject({ id }),
  output: institution,
  may: readersOfInstitutions,
});

const { kind: _, ...changeable } = givenInstitution;
/** Any field but the kind; `null` clears one that an institution may lack. */
export const institutionPatch = patchOf(changeable);
/** Replaces each named field whole, `null` clears it; `conflict` if the stored version is not `version`. */
export const updateInstitution = operation({
  name: 'experts.updateInstitution',
  http: 'PATCH /cities/:city/institutions/:id',
  summary: { zh: '修改高校院所', en: 'Change an institution' },
  input: z.strictObject({ id, version: version.optional(), patch: institutionPatch }),
  output: institution,
  // Not the institution itself: grades of disciplines are given to it by others.
  may: officersOfCity,
  audit: { zh: '修改高校院所', en: 'Changed an institution' },
});

export const listInstitutions = operation({
  name: 'experts.listInstitutions',
  http: 'GET /cities/:city/institutions',
  summary: { zh: '高校院所列表', en: 'Universities and institutes' },
  input: z.strictObject({
    name: line(80).optional(),
    /** Includes the divisions below it. */
    division: divisionCode.optional(),
    ...pageInput,
  }),
  output: pageOf(institution),
  may: readersOfCity,
});

export const getLaboratory = operation({
  name: 'experts.getLaboratory',
  http: 'GET /cities/:city/laboratories/:id',
  summary: { zh: '实验室或团队', en: 'One laboratory or team' },
  input: z.strictObject({ id }),
  output: laboratory,
  may: readersOfInstitutions,
});

const { kind: __, institutionId: ___, ...changeableLaboratory } = givenLaboratory;
/** Any field but the kind and the institution; `null` clears one that a laboratory may lack. */
export const laboratoryPatch = patchOf(changeableLaboratory);

/** Without `works`, which would make a page too long; an institution reads its own, and those that it took back as well. */
export const listLaboratories = operation({
  name: 'experts.listLaboratories',
  http: 'GET /cities/:city/laboratories',
  summary: { zh: '实验室与团队列表', en: 'Laboratories and teams' },
  input: z.strictObject({
    institutionId: id.optional(),
    /** Parts of its own or its institution's name, separated by blanks; all must match. */
    name: line(80).optional(),
    ...pageInput,
  }),
  output: pageOf(laboratory),
  may: readersOfInstitutions,
});

export const institutionsChanged = event(
  'events.institution.changed',
  z.strictObject({ institutions: z.array(institution).min(1) }),
);
export const laboratoriesChanged = event(
  'events.laboratory.changed',
  z.strictObject({ laboratories: z.array(laboratory).min(1) }),
);
