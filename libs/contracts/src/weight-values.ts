import { z } from 'zod';
import { patterns } from './patterns.js';
import { factorGroup } from './suggestions.js';
import { id, text, unit } from './values.js';

/** Who asks and who answers, such as `industry>enterprise`: each pair kind has its own weights. That it exists is checked by the owner. */
export const pair = z.string().regex(patterns.pair.regex);

/** Overrides by factor, 0–100, counting relative to each other. A factor that is not named is as in the wider scope. */
export const overrides = z.record(z.string().max(64), z.number().min(0).max(100));
export type Overrides = z.output<typeof overrides>;

/**
 * The most that a group of factors may count for, as a share of all weights: what its weights have over it goes to the
 * other groups in proportion. A group that is not named is as in the wider scope; 1 takes a cap away.
 */
export const groupCaps = z.partialRecord(factorGroup, unit);
export type GroupCaps = z.output<typeof groupCaps>;

/** 驻外机构: the id of an office, as its caller knows it. */
export const office = id;

export const note = text(1_000);

/**
 * The scope of weights: a pair kind in a city, narrowed to one priority industry of it (`targetId`), to one office, or to
 * both. The nearest word counts: an office on an industry, an office, an industry, the city, what is shipped.
 */
export const weightScope = { pair, targetId: id.optional(), office: office.optional() };
export type WeightScope = z.output<z.ZodObject<typeof weightScope>>;
