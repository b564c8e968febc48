import type { CandidateKind, experts, Scope, Source, Stage } from '@queqiao/contracts';
import type { Passage } from './postings.js';

/** A graded discipline of an institution; `grade` is from the fourth national evaluation. */
export type ProfileDiscipline = experts.Institution['disciplines'][number];

/** One past investment; `month` counts from the year 0, amounts are of the whole round in 万元. */
export interface ProfileDeal {
  readonly month: number;
  /** The id of the enterprise that was invested in. */
  readonly company?: string;
  readonly sectors: readonly string[];
  readonly division?: string;
  readonly place?: string;
  readonly stage?: Stage;
  readonly amountWan?: number;
}

/** The range of amounts that an investor invests at once, in 万元; a missing end is open. */
export interface Ticket {
  readonly minWan?: number;
  readonly maxWan?: number;
}

export type ProfileSource = Pick<Source, 'name' | 'date'>;

export type SizeBand = 'micro' | 'small' | 'medium' | 'large';

/** What the ranking knows of a candidate. An absent field is unknown; an empty list says no more than an absent one. */
export interface Profile {
  readonly id: string;
  readonly kind: CandidateKind;
  readonly scope: Scope;
  /** The tenant, or `*` for the shared catalogue. */
  readonly city: string;
  readonly division?: string;
  /** Where it sits, in words, for seats outside GB/T 2260. */
  readonly place?: string;
  /** GB/T 4754-2017 codes, the main one first, the others sorted. */
  readonly industries?: readonly string[];
  readonly sizeBand?: SizeBand;
  readonly investorKind?: string;
  /** What it declares to look for. */
  readonly sectors?: readonly string[];
  readonly stages?: readonly Stage[];
  readonly regions?: readonly string[];
  readonly ticket?: Ticket;
  readonly disciplines?: readonly ProfileDiscipline[];
  /** What a laboratory is called; the names of other kinds are kept elsewhere. */
  readonly name?: string;
  /** The institution a laboratory or team belongs to. */
  readonly host?: string;
  /** Products of an enterprise, research fields of a laboratory. */
  readonly products: readonly string[];
  readonly deals: readonly ProfileDeal[];
  /** Months in which an enterprise raised money. */
  readonly rounds: readonly number[];
  /** The texts that it is described by; one counts alone, of several the best count most. */
  readonly passages: readonly Passage[];
  /** The month the data are of, where they are a snapshot. */
  readonly asOf?: number;
  /** Names of fields that no source states. */
  readonly inferred?: readonly string[];
  readonly sources: readonly ProfileSource[];
}

/** A date of any precision as a month number; a bare year counts as its middle. */
export function monthOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : 7;
  return year * 12 + month - 1;
}

/** The month number as `YYYY-MM`. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
