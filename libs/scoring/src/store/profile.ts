import type { CandidateKind, enterprises, experts, Ground, RecordSource, Scope, Stage } from '@queqiao/contracts';
import type { Passage } from './postings.js';

/** `grade` is from the fourth national evaluation. */
export type ProfileDiscipline = experts.Institution['disciplines'][number];

/** `month` counts from the year 0; the amount is of the whole round, in 万元. */
export interface ProfileDeal {
  readonly month: number;
  readonly company?: string;
  readonly sectors: readonly string[];
  readonly division?: string;
  readonly place?: string;
  readonly stage?: Stage;
  readonly amountWan?: number;
}

/** The amount of one investment, in 万元; a missing end is open. */
export interface Ticket {
  readonly minWan?: number;
  readonly maxWan?: number;
}

export type ProfileSource = Omit<RecordSource, 'states'> & { readonly states?: readonly string[] };

/** A field that no source states; `from` where it was recorded. */
export interface InferredField {
  readonly field: string;
  readonly from?: Ground;
}

export type SizeBand = 'micro' | 'small' | 'medium' | 'large';

/** `name` is for showing. */
export type ProfileOwner = Pick<enterprises.Owner, 'id' | 'name' | 'share'>;

/** Who is a candidate in place of another: its owner, or the newest fund of its series. */
export interface Representative {
  readonly id: string;
  readonly as: 'owner' | 'vintage';
  readonly name?: string;
  readonly nameEn?: string;
}

/** A candidate as the ranking reads it. Absent fields and empty lists are unknown. */
export interface Profile {
  readonly id: string;
  readonly kind: CandidateKind;
  readonly scope: Scope;
  /** The tenant, or `*` for the shared catalogue. */
  readonly city: string;
  /** It stands for the shared record with its id, in its city alone. */
  readonly corrects?: true;
  readonly division?: string;
  /** The seat in words, when outside GB/T 2260. */
  readonly place?: string;
  readonly status?: enterprises.OrganisationStatus;
  readonly sites?: readonly enterprises.Site[];
  readonly owner?: ProfileOwner;
  readonly representative?: Representative;
  /** The Chinese name as names are compared: two records with one are of one body. */
  readonly body?: string;
  /** Ids of other records of the same organisation. */
  readonly sameAs?: readonly string[];
  /** GB/T 4754-2017, the main one first, the others sorted. */
  readonly industries?: readonly string[];
  readonly sizeBand?: SizeBand;
  readonly investorKind?: string;
  /** Declared wishes, as the next three fields. */
  readonly sectors?: readonly string[];
  readonly stages?: readonly Stage[];
  readonly regions?: readonly string[];
  readonly ticket?: Ticket;
  readonly disciplines?: readonly ProfileDiscipline[];
  /** Of a laboratory, or of an organisation with an owner. */
  readonly name?: string;
  readonly nameEn?: string;
  readonly host?: string;
  /** Research fields for a laboratory. */
  readonly products: readonly string[];
  readonly deals: readonly ProfileDeal[];
  /** Months. */
  readonly rounds: readonly number[];
  readonly passages: readonly Passage[];
  /** The month of a data snapshot. */
  readonly asOf?: number;
  /** Sorted by field. */
  readonly inferred?: readonly InferredField[];
  readonly sources: readonly ProfileSource[];
}

/** A date as months since the year 0; a bare year counts as its middle. */
export function monthOf(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = date.length >= 7 ? Number(date.slice(5, 7)) : 7;
  return year * 12 + month - 1;
}

/** The month as `YYYY-MM`. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
