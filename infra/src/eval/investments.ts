import type { enterprises } from '@queqiao/contracts';
import { Catalogue, type Target } from '@queqiao/scoring';
import { z } from 'zod';
import { readCsv } from './files.js';

// Yuan for a dollar. An exact rate does not matter: sizes are compared by their logarithms.
const YUAN = 6.5;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const place = z.string().transform((region) => (region === '' || region === 'unknown' ? undefined : region));
const word = z.string().transform((text) => (text === '' || text === 'other' ? undefined : text));
const amountWan = z.string().transform((usd) => (Number(usd) > 0 ? (Number(usd) * YUAN) / 10_000 : undefined));
type Deal = NonNullable<enterprises.Organisation['deals']>[number];
type Stage = NonNullable<Deal['stage']>;

/**
 * Types of rounds in the files as stages of the product. Only equality counts, so each type has its own stage; venture
 * rounds without a series use growth.
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

/** One investor in one funding round. */
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

export interface Round {
  readonly id: string;
  readonly date: string;
  readonly target: Target;
}

const earlier = z.object({ query_id: z.string(), investor: z.string() });

/** Options for the files of {@link readHistory}. */
export const historyFiles = {
  train: z.string().transform((files) => files.split(',')),
  queries: z.string(),
  earlier: z.string(),
};
type HistoryFiles = z.output<z.ZodObject<typeof historyFiles>>;

/** The rounds to find investors for, and what was known before the first of them. */
export interface History {
  readonly rounds: readonly Round[];
  /** The day of the first round. */
  readonly cut: string;
  readonly investments: readonly Investment[];
  /** Earlier investors in the company of a round, by the round's id. */
  readonly backers: ReadonlyMap<string, readonly string[]>;
}

/** Reads the rounds as needs for funding, and the investments before the first of them. */
export function readHistory({ train, queries, earlier: file }: HistoryFiles): History {
  const before = Map.groupBy(readCsv(file, earlier), ({ query_id }) => query_id);
  const backers = new Map([...before].map(([id, rows]) => [id, rows.map(({ investor }) => investor)]));
  const rounds = readCsv(queries, query).map(({ query_id: id, region, amount_usd, ...row }) => {
    const asked = { ...row, id, place: region, amountWan: amount_usd, backers: backers.get(id) ?? [] };
    return { id, date: row.date, target: fundingNeed(asked) };
  });
  const [cut = ''] = rounds.map(({ date }) => date).sort();
  return { rounds, cut, investments: readInvestments(train).filter(({ date }) => date < cut), backers };
}

/** Without duplicates, by date; leaves out rows without a full date. */
function readInvestments(files: readonly string[]): Investment[] {
  const dated = files.flatMap((file) => readCsv(file, investment)).filter(({ date }) => DAY.test(date));
  const once = new Map(
    dated.map((row) => [[row.date, row.company, row.investor, row.stage, row.amountWan].join('\t'), row]),
  );
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

type Asked = Pick<Investment, 'company' | 'category' | 'place' | 'stage' | 'amountWan'> &
  Pick<Target, 'id' | 'backers'>;

/** A need for funding; its category stands for industry codes and its region for a division. */
export function fundingNeed({ id, company, category, place, stage, amountWan, backers }: Asked): Target {
  return {
    id,
    kind: 'need',
    needKind: 'funding',
    city: '*',
    division: '',
    place,
    name: { zh: id, en: id },
    codes: category ? [category] : [],
    text: { zh: '', en: '' },
    organisationId: company,
    amountWan,
    stage,
    backers,
  };
}

const kinds: Readonly<Record<string, enterprises.Organisation['investorKind']>> = {
  person: 'other',
  'financial-organization': 'vc',
  company: 'corporate',
};

/** Profiles of all investors as known on the day `cut`. */
export function catalogueOf(investments: readonly Investment[], cut: string): Catalogue {
  const catalogue = new Catalogue((text) => [text]);
  for (const investor of investorsOf(investments, cut)) catalogue.upsertOrganisation(investor);
  return catalogue;
}

/** Profiles of the investors in the investments, dated `asOf`. */
export function investorsOf(investments: readonly Investment[], asOf: string): enterprises.Organisation[] {
  const byInvestor = Map.groupBy(investments, ({ investor }) => investor);
  return [...byInvestor].map(([id, rows]) => {
    const seat = rows.find((row) => row.seat !== undefined)?.seat;
    return {
      id,
      kind: 'investor',
      scope: 'overseas',
      name: id,
      ...(seat && { seat: { country: 'US', place: seat } }),
      industries: [],
      products: [],
      asOf,
      investorKind: kinds[id.split('/')[1] ?? ''],
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
    place,
    stage,
    amountWan,
  };
}
