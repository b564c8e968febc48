import { z } from 'zod';
import { operation, STORES_NOTHING } from './operation.js';
import { readersOfCity } from './roles.js';
import { toldSignal } from './signals.js';
import { contribution, namedCandidate, scores } from './suggestions.js';
import { candidateKind, id, scope, unit } from './values.js';
import { groupCaps, office, overrides } from './weight-values.js';

const listed = { candidate: namedCandidate, rank: z.int().positive() };

/** A target's list under a version, beside the live one. */
export const weightPreview = z.strictObject({
  targetId: id,
  candidateKind,
  scope,
  liveWeightSet: z.string(),
  weightSet: z.string(),
  live: z.array(z.strictObject({ ...listed, score: unit })),
  preview: z.array(z.strictObject({ ...listed, score: unit })),
  entered: z.array(id),
  left: z.array(id),
  moved: z.array(z.strictObject({ id, from: z.int().positive(), to: z.int().positive() })),
  overlapAt10: unit,
  rankBiasedOverlap: unit,
});
export type WeightPreview = z.output<typeof weightPreview>;

/** Stores nothing. `weights` and `caps` replace the stored ones for this preview. */
export const previewWeights = operation({
  name: 'worker.previewWeights',
  http: 'POST /cities/:city/weights/versions/:id/preview',
  summary: { zh: '预览', en: 'The list a version would make of a target, beside the live one; stores nothing' },
  input: z.strictObject({
    id,
    targetId: id,
    scope: scope.default('domestic'),
    weights: overrides.optional(),
    caps: groupCaps.optional(),
  }),
  output: weightPreview,
  may: readersOfCity,
  audit: STORES_NOTHING,
});

/** A target without a chain map, a stage or an amount does not ask about it: such factors are left out, and their weight goes to the others. */
export const weightShares = operation({
  name: 'worker.weightShares',
  http: 'GET /cities/:city/targets/:targetId/weights/shares',
  summary: {
    zh: '各因素在某对象中的占比',
    en: 'What each factor weighs for a target under its live weights, 0–1, adding up to 1',
  },
  input: z.strictObject({ targetId: id, candidateKind, office: office.optional() }),
  output: z.strictObject({
    targetId: id,
    candidateKind,
    weightSet: z.string(),
    shares: z.array(z.strictObject({ factor: z.string(), share: unit })),
  }),
  may: readersOfCity,
});

export const officeListed = z.strictObject({
  ...listed,
  ...scores,
  contributions: z.array(contribution),
  signal: toldSignal.optional(),
});

/** Made now: only the lists of the city's own weights are stored. `not_found` for an office that the city has not, or a team. */
export const officeList = operation({
  name: 'worker.officeList',
  http: 'GET /cities/:city/offices/:office/targets/:targetId/list',
  summary: { zh: '驻外机构的匹配列表', en: 'A list of a target under the weights of an office, made now' },
  input: z.strictObject({ office, targetId: id, candidateKind, scope: scope.default('domestic') }),
  output: z.strictObject({
    office,
    targetId: id,
    candidateKind,
    scope,
    weightSet: z.string(),
    items: z.array(officeListed),
  }),
  may: readersOfCity,
});
