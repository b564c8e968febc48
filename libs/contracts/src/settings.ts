import { z } from 'zod';
import { actorRef } from './actors.js';
import { operation } from './operation.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { cityCode, moment, version } from './values.js';

const exposureCap = z.strictObject({ on: z.boolean(), perWeek: z.int().min(1).max(1_000) });
const exposureFloor = z.strictObject({ on: z.boolean(), positions: z.int().min(1).max(5) });

/** Settings of a city besides the weights, with the shipped values. */
export const settingValues = z.strictObject({
  returnOnNewWeights: z.boolean().default(false),
  /** Lists of overseas candidates are made, and shown on request. */
  overseas: z.boolean().default(false),
  /** An enterprise or investor shown this often in a week moves behind the first ten of other lists. */
  exposureCap: exposureCap.default({ on: false, perWeek: 20 }),
  /** Positions among the first ten kept for small or new enterprises and investors. */
  exposureFloor: exposureFloor.default({ on: false, positions: 2 }),
});
export type SettingValues = z.output<typeof settingValues>;

/** Version 0: as shipped. */
export const matchingSettings = z.strictObject({
  city: cityCode,
  ...settingValues.shape,
  version: z.int().nonnegative(),
  changedBy: actorRef.optional(),
  changedAt: moment.optional(),
});
export type MatchingSettings = z.output<typeof matchingSettings>;

export const getMatchingSettings = operation({
  name: 'matching.getSettings',
  http: 'GET /cities/:city/matching-settings',
  summary: { zh: '匹配设置', en: 'What the city has set for its matching beside weights' },
  input: z.strictObject({}),
  output: matchingSettings,
  may: readersOfCity,
});

/** Replaces each named setting whole; `conflict` if the stored version is not `version`. */
export const changeMatchingSettings = operation({
  name: 'matching.changeSettings',
  http: 'PATCH /cities/:city/matching-settings',
  summary: { zh: '修改匹配设置', en: 'Change settings; the lists follow' },
  input: z.strictObject({
    version: z.union([z.literal(0), version]).optional(),
    patch: z.strictObject({
      returnOnNewWeights: z.boolean().optional(),
      overseas: z.boolean().optional(),
      exposureCap: exposureCap.optional(),
      exposureFloor: exposureFloor.optional(),
    }),
  }),
  output: matchingSettings,
  may: adminsOfCity,
  audit: { zh: '修改匹配设置', en: 'Changed the matching settings' },
});
