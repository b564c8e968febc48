import { z } from 'zod';
import { calendarDay, line, setOf, text, wan } from './values.js';

/** In what a need for funding may be met: equity, a loan, a subsidy or fund of the state, leasing. */
export const fundingInstrument = z.enum(['equity', 'loan', 'state-fund', 'leasing', 'other']);
export const degree = z.enum(['any', 'college', 'bachelor', 'master', 'doctor']);
export const buildingKind = z.enum(['workshop', 'storeyed', 'clean-room', 'laboratory', 'warehouse', 'office', 'land']);
export const tenure = z.enum(['lease', 'buy', 'either']);
export const cooperationForm = z.enum([
  'joint-venture',
  'joint-research',
  'licensing',
  'contract-work',
  'platform',
  'other',
]);

/** A whole number of people. */
const people = z.int().min(1).max(100_000);
const much = z.number().positive().max(1e9);

const funding = z.strictObject({
  kind: z.literal('funding'),
  use: text(1_000).optional(),
  instruments: setOf(fundingInstrument, 5).optional(),
});
const technology = z.strictObject({
  kind: z.literal('technology'),
  problem: text(1_000).optional(),
  targets: text(1_000).optional(),
  neededBy: calendarDay.optional(),
});
const talent = z.strictObject({
  kind: z.literal('talent'),
  headcount: people.optional(),
  degree: degree.optional(),
  speciality: line(120).optional(),
  /** 万元 a year, before tax. */
  salaryFromWan: wan.optional(),
  salaryToWan: wan.optional(),
});
const market = z.strictObject({
  kind: z.literal('market'),
  product: line(120).optional(),
  customers: text(500).optional(),
  region: line(120).optional(),
});
const supply = z.strictObject({
  kind: z.literal('supply'),
  product: line(120).optional(),
  /** With its unit, such as 5000 吨. */
  quantityPerYear: line(60).optional(),
  standard: text(500).optional(),
});
const site = z.strictObject({
  kind: z.literal('site'),
  areaM2: much.optional(),
  /** 1 亩 is 1/15 of a hectare. */
  landMu: much.optional(),
  powerKva: much.optional(),
  building: buildingKind.optional(),
  tenure: tenure.optional(),
  from: calendarDay.optional(),
});
const cooperation = z.strictObject({
  kind: z.literal('cooperation'),
  form: cooperationForm.optional(),
  contribution: text(500).optional(),
});

/** What only a need of this kind says. All may be absent: not yet asked, or not yet known. */
export const needDetails = z.discriminatedUnion('kind', [
  funding,
  technology,
  talent,
  market,
  supply,
  site,
  cooperation,
]);
export type NeedDetails = z.output<typeof needDetails>;
