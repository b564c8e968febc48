import type { enterprises } from '@queqiao/contracts';
import type { Target } from '@queqiao/scoring';
import { z } from 'zod';
import { readCsv } from './csv.js';

// Yuan for a dollar, only to bring amounts to the unit of the product: sizes are compared by their logarithms.
const YUAN = 6.5;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const place = z.string().transform((region) => (region === '' || region === 'unknown' ? undefined : region));
const word = z.string().transform((text) => (text === '' || text === 'other' ? undefined : text));
const amountWan = z.string().transform((usd) => (Number(usd) > 0 ? (Number(usd) * YUAN) / 10_000 : undefined));
type Deal = NonNullable<enterprises.Organisation['deals']>[number];
type Stage = NonNullable<Deal['stage']>;

/**
 * The types of rounds in the files in the words of the product. They are only compared for being the same, so each type has a word of
 * its own; venture rounds, which are of no known series, take the one for growth.
 */
const stages: Readonly<Record<string, Stage>> = {
  angel: 'angel',
  'series-a': 'series-a',
  'series-b': 'series-b',
  'series-c+': 'series-c',
  venture: 'growth',
  'private-equity': 'buyout',
  'post-ipo': 'listed',
};
const stage = z.string().transform((type): Stage => stages[type] ?? 'other');

const investment = z
  .object({
    company_permalink: z.string().min(1),
    company_category_code: word,
    company_region: place,
    investor_permalink: z.string().min(1),
    investor_region: place,
    funding_round_type: stage,
    funded_at: z.string(),
    raised_amount_usd: amountWan,
  })
  .transform((row) => ({
    company: row.company_permalink,
    category: row.company_category_code,
    place: row.company_region,
    investor: row.investor_permalink,
    seat: row.investor_region,
    stage: row.funding_round_type,
    date: row.funded_at,
    amountWan: row.raised_amount_usd,
  }));

/** One investor's part in one funding round. */
export type Investment = z.output<typeof investment>;

const query = z.object({
  query_id: z.string().min(1),
  company: z.string().min(1),
  category: word,
  region: place,
  stage,
  date: z.string().regex(DAY),
  amount_usd: amountWan,
});

/** A funding round whose investors are to be named. */
export interface Round {
  readonly id: string;
  readonly date: string;
  readonly target: Target;
}

/** The investments of several files, each once, in the order of their dates; rows without a full date are left out. */
export async function readInvestments(files: readonly string[]): Promise<Investment[]> {
  const read = await Promise.all(files.map((file) => readCsv(file, investment)));
  const once = new Map<string, Investment>();
  for (const row of read.flat()) {
    if (!DAY.test(row.date)) continue;
    once.set([row.date, row.company, row.investor, row.stage, row.amountWan].join('\t'), row);
  }
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The queries of a file as needs for funding; `backers` are those who invested in the company in earlier rounds. */
export async function readRounds(file: string, backers: ReadonlyMap<string, readonly string[]>): Promise<Round[]> {
  const rows = await readCsv(file, query);
  return rows.map((row) => ({
    id: row.query_id,
    date: row.date,
    target: fundingNeed({
      id: row.query_id,
      company: row.company,
      category: row.category,
      place: row.region,
      stage: row.stage,
      amountWan: row.amount_usd,
      backers: backers.get(row.query_id) ?? [],
    }),
  }));
}

const earlier = z.object({ query_id: z.string(), investor: z.string() });

/** Who had invested in the company of each query before. */
export async function readEarlier(file: string): Promise<Map<string, string[]>> {
  return grouped(await readCsv(file, earlier), (row) => [row.query_id, row.investor]);
}

/** The values under each key, in their order. */
export function grouped<T, V>(rows: Iterable<T>, entry: (row: T) => readonly [string, V]): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const row of rows) {
    const [key, value] = entry(row);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

interface Asked {
  readonly id: string;
  readonly company: string;
  readonly category: string | undefined;
  readonly place: string | undefined;
  readonly stage: Stage | undefined;
  readonly amountWan: number | undefined;
  readonly backers: readonly string[];
}

/** A need for funding of an enterprise outside the standard code lists: its category stands for codes, its region for a division. */
export function fundingNeed({ id, company, category, place, stage, amountWan, backers }: Asked): Target {
  return {
    id,
    kind: 'need',
    needKind: 'funding',
    city: '*',
    division: '',
    ...(place && { place }),
    name: { zh: id, en: id },
    codes: category ? [category] : [],
    text: { zh: '', en: '' },
    organisationId: company,
    ...(amountWan !== undefined && { amountWan }),
    ...(stage && { stage }),
    backers,
  };
}

/** Where the files tell what an investor is by the first part of its permalink. */
const kinds: Readonly<Record<string, enterprises.Organisation['investorKind']>> = {
  person: 'other',
  'financial-organization': 'vc',
  company: 'corporate',
};

/** The investors that the investments make known, with all that is known of them on the day `asOf`. */
export function investorsOf(investments: readonly Investment[], asOf: string): enterprises.Organisation[] {
  const byInvestor = grouped(investments, (row) => [row.investor, row]);
  return [...byInvestor].map(([id, rows]) => {
    const seat = rows.find((row) => row.seat !== undefined)?.seat;
    const investorKind = kinds[id.split('/')[1] ?? ''];
    return {
      id,
      kind: 'investor',
      scope: 'overseas',
      name: id,
      ...(seat && { seat: { country: 'US', place: seat } }),
      industries: [],
      products: [],
      asOf,
      ...(investorKind && { investorKind }),
      deals: rows.map(dealOf),
      sources: [{ name: 'training file', date: asOf }],
      city: '*',
      version: 1,
      updatedAt: `${asOf}T00:00:00Z`,
    };
  });
}

function dealOf({ date, company, category, place, stage, amountWan }: Investment): Deal {
  return {
    date,
    company,
    sectors: category ? [category] : [],
    ...(place && { place }),
    ...(stage && { stage }),
    ...(amountWan !== undefined && { amountWan }),
  };
}
