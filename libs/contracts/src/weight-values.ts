import { z } from 'zod';
import { patterns } from './patterns.js';
import { factorGroup } from './suggestions.js';
import { id, text, unit } from './values.js';

/** Such as `industry>enterprise`; each pair kind has its own weights. The owner checks that it exists. */
export const pair = z.string().regex(patterns.pair.regex);

/** By factor, 0–100, relative to each other. Factors not named keep the value of the wider scope. */
export const overrides = z.record(z.string().max(64), z.number().min(0).max(100));
export type Overrides = z.output<typeof overrides>;

/** Largest share of all weights; the rest goes to other groups in proportion. 1 lifts an inherited cap. */
export const groupCaps = z.partialRecord(factorGroup, unit);
export type GroupCaps = z.output<typeof groupCaps>;

/** 驻外机构. */
export const office = id;

export const note = text(1_000);

/** The nearest scope counts: an office on an industry, an office, an industry, the city, the shipped weights. */
export const weightScope = { pair, targetId: id.optional(), office: office.optional() };
export type WeightScope = z.output<z.ZodObject<typeof weightScope>>;
