import { z } from 'zod';
import { laboratory, laboratoryInput } from './experts.js';
import { operation } from './operation.js';
import { patchOf } from './patch.js';
import { institutionsThemselves } from './roles.js';
import { id, text, version } from './values.js';

/** Who speaks for an institution, of its own laboratories and teams. */

const { kind, name, nameEn, fields, industries } = laboratoryInput.shape;

/** What rankings read of a laboratory and its institution knows best. */
const said = { name, nameEn, fields: fields.unwrap(), industries: industries.unwrap() };
export const ownLaboratoryPatch = patchOf(said);
export type OwnLaboratoryPatch = z.output<typeof ownLaboratoryPatch>;

/** The source is the institution's own statement. Seen in this city alone. */
export const registerOwnLaboratory = operation({
  name: 'experts.registerOwnLaboratory',
  http: 'POST /cities/:city/own-laboratories',
  status: 201,
  summary: { zh: '登记本单位实验室或团队', en: 'Register a laboratory or team of the own institution' },
  input: z.strictObject({ kind, name, nameEn, fields, industries }),
  output: laboratory,
  may: institutionsThemselves,
  audit: { zh: '登记本单位实验室或团队', en: 'Registered a laboratory of the own institution' },
});

/** In a shared record it holds for this city, as a correction. `conflict` if the version that the city reads is not `version`. */
export const updateOwnLaboratory = operation({
  name: 'experts.updateOwnLaboratory',
  http: 'PATCH /cities/:city/own-laboratories/:id',
  summary: { zh: '修改本单位实验室或团队', en: 'Say what a laboratory or team of the own institution does' },
  input: z.strictObject({ id, version: version.optional(), patch: ownLaboratoryPatch }),
  output: laboratory,
  may: institutionsThemselves,
  audit: { zh: '修改本单位实验室或团队', en: 'Changed a laboratory of the own institution' },
});

/** `conflict`: (`in-use`) it is withdrawn already, (`shared`) every city reads the record, and the platform looks after it. */
export const withdrawOwnLaboratory = operation({
  name: 'experts.withdrawOwnLaboratory',
  http: 'POST /cities/:city/own-laboratories/:id/withdrawal',
  summary: { zh: '撤下本单位实验室或团队', en: 'Take a laboratory or team of the own institution back' },
  input: z.strictObject({ id, note: text(500).optional() }),
  output: laboratory,
  may: institutionsThemselves,
  audit: { zh: '撤下本单位实验室或团队', en: 'Took a laboratory of the own institution back' },
});

/** `conflict` if it is not withdrawn. */
export const reinstateOwnLaboratory = operation({
  name: 'experts.reinstateOwnLaboratory',
  http: 'POST /cities/:city/own-laboratories/:id/reinstatement',
  summary: { zh: '恢复本单位实验室或团队', en: 'List and rank a laboratory that was taken back again' },
  input: z.strictObject({ id }),
  output: laboratory,
  may: institutionsThemselves,
  audit: { zh: '恢复本单位实验室或团队', en: 'Reinstated a laboratory of the own institution' },
});
