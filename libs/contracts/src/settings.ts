import { z } from 'zod';
import { actorRef } from './actors.js';
import { operation } from './operation.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { cityCode, moment, version } from './values.js';

const exposureCap = z.strictObject({ on: z.boolean(), perWeek: z.int().min(1).max(1_000) });
const exposureFloor = z.strictObject({ on: z.boolean(), positions: z.int().min(1).max(5) });

/** What a city may set for its matching beside the weights, with what the product ships. */
export const settingValues = z.strictObject({
  /** Whether a rejected candidate may come back when other weights go live. */
  returnOnNewWeights: z.boolean().default(false),
  /** An enterprise or investor that was shown so often within a week steps back behind the first ten positions of other lists. */
  exposureCap: exposureCap.default({ on: false, perWeek: 20 }),
  /** So many of the first ten positions are kept for small or new enterprises and investors, where a list has any. */
  exposureFloor: exposureFloor.default({ on: false, positions: 2 }),
});
export type SettingValues = z.output<typeof settingValues>;

/** What holds in a city. `version` is 0, and nobody changed it, while all is as the product ships it. */
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

/** Each named setting is replaced whole. `version` is the one the change was made against. */
export const changeMatchingSettings = operation({
  name: 'matching.changeSettings',
  http: 'PATCH /cities/:city/matching-settings',
  summary: { zh: '修改匹配设置', en: 'Change settings; the lists follow' },
  input: z.strictObject({
    version: z.union([z.literal(0), version]).optional(),
    patch: z.strictObject({
      returnOnNewWeights: z.boolean().optional(),
      exposureCap: exposureCap.optional(),
      exposureFloor: exposureFloor.optional(),
    }),
  }),
  output: matchingSettings,
  may: adminsOfCity,
  audit: { zh: '修改匹配设置', en: 'Changed the matching settings' },
});
