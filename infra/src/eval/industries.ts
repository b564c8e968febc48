import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segment } from '@queqiao/reference';
import { Catalogue, DEFAULT_WEIGHTS, rank, type Target } from '@queqiao/scoring';
import { z } from 'zod';
import { readCsv, readTabs } from './files.js';
import { type Companies, report } from './industry-report.js';
import { task, tell } from './task.js';

const KEPT = 200;
// Any day will do: the data has no dates.
const TODAY = '2021-10-31';

/** A stock code without the letters of its exchange. */
const code = z.string().transform((text) => text.replace(/\D/g, ''));
const query = z.object({ industry_code: z.string(), industry_name: z.string().min(1) });
const pair = z.object({ industry_code: z.string(), company_code: code });
const sold = z.object({ company_code: code, product: z.string().min(1), weight: z.coerce.number() });
const options = z.object({
  data: z.string(),
  queries: z.string(),
  accepted: z.string().optional(),
  out: z.string(),
  qrels: z.string().optional(),
});

/**
 * Ranks all companies with a product list for industries of which only the name is known and, with `--accepted`, a few
 * accepted companies.
 */
export const industries = task(
  'industries --data DIR --queries Q.csv [--accepted A.csv] --out run.jsonl [--qrels R: prints a table]',
  options,
  ({ data, queries, accepted, out, qrels }) => {
    const catalogue = catalogueOfCompanies(join(data, 'company_product.tsv.gz'));
    const shown: Companies = accepted ? companiesByIndustry(accepted) : new Map();
    const names = new Map(readCsv(queries, query).map((row) => [row.industry_code, row.industry_name]));
    tell(`${names.size} industries, ${catalogue.size('enterprise')} companies`);
    const run = new Map([...names].map(([id, name]) => [id, companiesFor(id, name, shown.get(id) ?? [], catalogue)]));
    const lines = [...run].map(([industry_code, ranked]) => `${JSON.stringify({ industry_code, ranked })}\n`);
    writeFileSync(out, lines.join(''));
    if (qrels) report(run, companiesByIndustry(qrels), shown, catalogue);
  },
);

/** `weight` is the product's share of the revenue. */
function catalogueOfCompanies(file: string): Catalogue {
  const catalogue = new Catalogue(segment);
  for (const [id, own] of Map.groupBy(readTabs(file, sold), ({ company_code }) => company_code))
    catalogue.upsertOrganisation({
      id,
      kind: 'enterprise',
      scope: 'domestic',
      city: '*',
      name: id,
      industries: [],
      products: own.map(({ product }) => product),
      // Corrections are negative, and a parent may consolidate more than its own revenue.
      productShares: own.map(({ weight }) => Math.min(1, Math.max(0, weight))),
      sources: [{ name: 'company_product' }],
      version: 1,
      updatedAt: `${TODAY}T00:00:00Z`,
    });
  return catalogue;
}

function companiesFor(id: string, name: string, accepted: readonly string[], catalogue: Catalogue): string[] {
  const target: Target = {
    id,
    kind: 'industry',
    city: '*',
    division: '',
    name: { zh: name, en: '' },
    codes: [],
    text: { zh: '', en: '' },
    accepted,
  };
  const exclude = new Set(accepted);
  const list = rank(catalogue, target, 'enterprise', DEFAULT_WEIGHTS, { today: TODAY, k: KEPT, exclude });
  return list.map(({ candidateId }) => candidateId);
}

function companiesByIndustry(file: string): Companies {
  const rows = Map.groupBy(readCsv(file, pair), ({ industry_code }) => industry_code);
  return new Map([...rows].map(([industry, own]) => [industry, own.map(({ company_code }) => company_code)]));
}
