import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Catalogue, DEFAULT_WEIGHTS, rank, type Target } from '@queqiao/scoring';
import { z } from 'zod';
import { catalogueOfCompanies, digitsOf } from './companies.js';
import { readCsv } from './csv.js';
import { report } from './industry-report.js';
import { type Task, tell } from './task.js';

/** How many companies a list names. */
const KEPT = 200;
/** Nothing that is ranked here has a date; any day will do. */
const TODAY = '2021-10-31';

const options = z.object({
  data: z.string(),
  queries: z.string(),
  accepted: z.string().optional(),
  out: z.string(),
  qrels: z.string().optional(),
});
const query = z.object({ industry_code: z.string(), industry_name: z.string().min(1) });
const pair = z.object({ industry_code: z.string(), company_code: z.string().transform(digitsOf) });

/**
 * Companies for industries, of which only the name is known and, with `--accepted`, a few companies that were accepted. Candidates are
 * all companies with a product list.
 */
export const industries: Task = {
  name: 'industries',
  usage: 'industries --data DIR --queries Q.csv [--accepted A.csv] --out run.jsonl [--qrels R: prints a table]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.keys(options.shape).map((name) => [name, { type: 'string' as const }])),
    });
    const { data, queries, accepted, out, qrels } = options.parse(values);
    const catalogue = catalogueOfCompanies(join(data, 'company_product.tsv.gz'));
    const shown = await companiesByIndustry(accepted);
    const names = new Map((await readCsv(queries, query)).map((row) => [row.industry_code, row.industry_name]));
    tell(`${names.size} industries, ${catalogue.size('enterprise')} companies`);
    const run = new Map<string, string[]>();
    for (const [code, name] of names) run.set(code, companiesFor(code, name, shown.get(code) ?? [], catalogue));
    const lines = [...run].map(([industry_code, ranked]) => `${JSON.stringify({ industry_code, ranked })}\n`);
    writeFileSync(out, lines.join(''));
    if (qrels) report(run, await companiesByIndustry(qrels), shown, catalogue);
  },
};

function companiesFor(code: string, name: string, accepted: readonly string[], catalogue: Catalogue): string[] {
  const target: Target = {
    id: code,
    kind: 'industry',
    city: '*',
    division: '',
    name: { zh: name, en: '' },
    codes: [],
    text: { zh: '', en: '' },
    accepted,
  };
  const list = rank(catalogue, target, 'enterprise', DEFAULT_WEIGHTS, {
    today: TODAY,
    k: KEPT,
    exclude: new Set(accepted),
  });
  return list.map(({ candidateId }) => candidateId);
}

async function companiesByIndustry(file: string | undefined): Promise<Map<string, string[]>> {
  const companies = new Map<string, string[]>();
  for (const { industry_code, company_code } of file ? await readCsv(file, pair) : [])
    companies.set(industry_code, [...(companies.get(industry_code) ?? []), company_code]);
  return companies;
}
