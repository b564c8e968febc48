import { z } from 'zod';
import { needKind } from './need-kinds.js';
import { bilingual, candidateKind, divisionCode, industryCode, line, stage, wan } from './values.js';

/** How coarsely an industry is told: 门类, 大类 or 中类 of GB/T 4754-2017. */
export const industryLevel = z.enum(['section', 'division', 'group']);
export type IndustryLevel = z.output<typeof industryLevel>;

/**
 * What the city lets the other side read of a party before both agreed. What the record does not say is not told.
 * `stage` and `amount` are those of the need for the one who asked, `stage` that of the mandate for an investor.
 */
export const disclosure = z.strictObject({
  industry: industryLevel.optional(),
  province: z.boolean().default(false),
  sizeBand: z.boolean().default(false),
  stage: z.boolean().default(false),
  amount: z.boolean().default(false),
  /** By the officer. Refused where it holds a name, a code, a telephone number or an address of either side. */
  sentence: line(300).optional(),
});
export type Disclosure = z.output<typeof disclosure>;

/** What stands on either side: a candidate, or a chamber (商协会) that asks. */
export const sidedKind = z.enum([...candidateKind.options, 'chamber']);

/** A party without anything that says who it is. `seeks` is of the one who asked, `offers` of the candidate. */
export const blindProfile = z.strictObject({
  kind: sidedKind,
  industries: z.array(z.strictObject({ code: industryCode, title: bilingual })).optional(),
  province: z.strictObject({ code: divisionCode, name: z.string() }).optional(),
  sizeBand: z.enum(['micro', 'small', 'medium', 'large']).optional(),
  stages: z.array(stage).optional(),
  /** From `fromWan` to below `toWan`, in 万元; without `toWan` there is no upper end. */
  amount: z.strictObject({ fromWan: wan, toWan: wan.optional() }).optional(),
  seeks: needKind.optional(),
  offers: needKind.optional(),
  sentence: z.string().optional(),
});
export type BlindProfile = z.output<typeof blindProfile>;

/** What of a blind profile narrows down who it may be, by what is public: the rest is known to the parties alone. */
export const fittingQuery = z.strictObject({
  kind: sidedKind,
  industries: z.array(industryCode).max(12).default([]),
  province: divisionCode.optional(),
  sizeBand: blindProfile.shape.sizeBand,
  stages: z.array(stage).max(10).default([]),
});
export type FittingQuery = z.output<typeof fittingQuery>;

export const fittingCount = z.strictObject({ count: z.int().nonnegative() });
