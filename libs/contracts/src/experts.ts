import { z } from 'zod';
import { event, request } from './message.js';
import {
  divisionCode,
  id,
  importInput,
  importReport,
  industryTag,
  line,
  moment,
  pageInput,
  pageOf,
  scope,
  source,
  text,
  version,
} from './values.js';

/** A discipline of an institution; `grade` is from the fourth national evaluation (A+ … C-). */
export const discipline = z.strictObject({
  code: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  name: line(80),
  grade: z.enum(['A+', 'A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-']).optional(),
  /** Named in the second round of 双一流 (2022). */
  doubleFirstClass: z.literal(true).optional(),
});

const institutionFields = {
  kind: z.enum(['university', 'institute']),
  scope,
  name: line(200),
  nameEn: line(200).optional(),
  division: divisionCode.optional(),
  disciplines: z.array(discipline).max(150),
  inferred: z.array(line(40)).max(20).optional(),
  sources: z.array(source).min(1).max(10),
};

/** What it takes to create an institution. Without an `id` one is made. */
export const institutionInput = z.strictObject({
  id: id.optional(),
  ...institutionFields,
  scope: scope.default('domestic'),
  disciplines: institutionFields.disciplines.default([]),
});
export type InstitutionInput = z.output<typeof institutionInput>;

/** 高校院所. `city` is its tenant, or `*` for the shared catalogue. */
export const institution = z.strictObject({
  id,
  ...institutionFields,
  city: z.string(),
  version,
  updatedAt: moment,
});
export type Institution = z.output<typeof institution>;

/** A change of an institution: each named field is replaced whole. */
export const institutionPatch = z
  .strictObject({ ...institutionFields })
  .partial()
  .omit({ kind: true });

const laboratoryFields = {
  institutionId: id,
  kind: z.enum(['laboratory', 'team']),
  name: line(200),
  /** Research terms in the words of the field. */
  fields: z.array(line(80)).max(20),
  industries: z.array(industryTag).max(12),
  /** Publications: the title and the abstract of each in one text. */
  works: z.array(text(2_000)).max(60).optional(),
  inferred: z.array(line(40)).max(20).optional(),
  sources: z.array(source).min(1).max(10),
};

/** What it takes to create a laboratory or a team. */
export const laboratoryInput = z.strictObject({
  id: id.optional(),
  ...laboratoryFields,
  fields: laboratoryFields.fields.default([]),
  industries: laboratoryFields.industries.default([]),
});
export type LaboratoryInput = z.output<typeof laboratoryInput>;

/** A laboratory or a team of an institution, with the host's name and seat beside it; never a natural person. */
export const laboratory = z.strictObject({
  id,
  ...laboratoryFields,
  institutionName: line(200),
  division: divisionCode.optional(),
  city: z.string(),
  version,
  updatedAt: moment,
});
export type Laboratory = z.output<typeof laboratory>;

export const importInstitutions = request('experts.importInstitutions', importInput, importReport, {
  deadlineMs: 60_000,
});
/** Laboratories and teams; each row's institution must be stored before. */
export const importLaboratories = request('experts.importLaboratories', importInput, importReport, {
  deadlineMs: 60_000,
});
export const createInstitution = request('experts.createInstitution', institutionInput, institution);
export const getInstitution = request('experts.getInstitution', z.strictObject({ id }), institution);
/** `version` is the one the change was made against; another one stored meanwhile is a conflict. */
export const updateInstitution = request(
  'experts.updateInstitution',
  z.strictObject({ id, version: version.optional(), patch: institutionPatch }),
  institution,
);
export const listInstitutions = request(
  'experts.listInstitutions',
  z.strictObject({
    name: line(80).optional(),
    /** A division and all that lie in it. */
    division: divisionCode.optional(),
    ...pageInput,
  }),
  pageOf(institution),
);
/** Listed without their works, which would make a page too long. */
export const listLaboratories = request(
  'experts.listLaboratories',
  z.strictObject({
    institutionId: id.optional(),
    /** Parts of its own or of the institution's name, with blanks between them; all have to be found. */
    name: line(80).optional(),
    ...pageInput,
  }),
  pageOf(laboratory),
);

/** Institutions were created or changed: their whole new states. */
export const institutionsChanged = event(
  'events.institution.changed',
  z.strictObject({ institutions: z.array(institution).min(1) }),
);
/** Laboratories or teams were created or changed: their whole new states. */
export const laboratoriesChanged = event(
  'events.laboratory.changed',
  z.strictObject({ laboratories: z.array(laboratory).min(1) }),
);
