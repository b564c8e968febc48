import { join } from 'node:path';
import { createPool } from '@queqiao/database';
import { PostgresIndex, type SearchIndex, type SearchRecord, searchTableSql } from '@queqiao/search';
import { z } from 'zod';
import { rawSqlOn } from '../../raw-sql.js';
import { tellHeads } from '../figures.js';
import { task, tell } from '../task.js';
import { type Company, codeOf, companyRecord, readCompanies, slicesOf } from './companies.js';
import { figures, type JudgedQuery, judge, SHOWN, tellBySlice, tellMissed } from './judged.js';
import { queriesOf, type ResearchBody, readResearch, researchRecord } from './research.js';

const CITY = '371600';
const AT_A_TIME = 1_000;
/** Queries in flight. */
const TOGETHER = 8;

/** Finds companies and research organisations by other names than those that they are kept under. */
export const search = task(
  'search --data DIR [--show 20]',
  z.object({ data: z.string(), show: z.coerce.number().default(0) }),
  async ({ data, show }) => {
    tellHeads(figures);
    const files = { companies: 'chain-kg-cn/company.jsonl.gz', research: 'ror-cn/ror-cn.jsonl.gz' };
    const companies = readCompanies(join(data, files.companies));
    const research = readResearch(join(data, files.research));
    const judged = [
      ...(await withIndex(companies.map(companyRecord), (index) => judgeCompanies(index, companies))),
      ...(await withIndex(research.map(researchRecord), (index) => judgeResearch(index, research))),
    ];
    tellBySlice(judged);
    tellMissed(judged, show);
  },
);

/** Right is every record with the stock code: who was renamed has several. */
function judgeCompanies(index: SearchIndex, companies: readonly Company[]): Promise<JudgedQuery[]> {
  const queries = companies.map((company): Query => {
    const isRight = (id: string) => codeOf(companies[Number(id)] ?? company) === codeOf(company);
    return { text: company.name, slices: slicesOf(company), isRight };
  });
  return judgeAll(index, queries);
}

function judgeResearch(index: SearchIndex, bodies: readonly ResearchBody[]): Promise<JudgedQuery[]> {
  const queries = bodies.flatMap((body) =>
    queriesOf(body).map(
      ({ query, slice }): Query => ({
        text: query,
        slices: [slice],
        isRight: (id) => id === body.id,
      }),
    ),
  );
  return judgeAll(index, queries);
}

interface Query {
  readonly text: string;
  readonly slices: readonly string[];
  isRight(id: string): boolean;
}

async function judgeAll(index: SearchIndex, queries: readonly Query[]): Promise<JudgedQuery[]> {
  const judged: JudgedQuery[] = [];
  for (let at = 0; at < queries.length; at += TOGETHER)
    judged.push(
      ...(await Promise.all(
        queries.slice(at, at + TOGETHER).map(async ({ text, slices, isRight }) => {
          return judge(text, slices, await index.find({ text, city: CITY, limit: SHOWN }), isRight);
        }),
      )),
    );
  return judged;
}

/** Fills an index in the Postgres of the environment, and empties it again. */
async function withIndex<T>(records: readonly SearchRecord[], use: (index: SearchIndex) => Promise<T>): Promise<T> {
  const { DATABASE_URL } = z.object({ DATABASE_URL: z.string() }).parse(process.env);
  const pool = createPool(DATABASE_URL, 'public', (error) => tell(`Postgres: ${error.message}`));
  await pool.query(searchTableSql);
  const index = new PostgresIndex(rawSqlOn(pool));
  try {
    for (let at = 0; at < records.length; at += AT_A_TIME) await index.put(records.slice(at, at + AT_A_TIME));
    await pool.query('ANALYZE search_record');
    return await use(index);
  } finally {
    await pool.query('DROP TABLE search_record');
    await pool.end();
  }
}
