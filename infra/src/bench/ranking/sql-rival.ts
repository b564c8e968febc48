import { type enterprises, scope as scopes } from '@queqiao/contracts';
import { segment } from '@queqiao/reference';
import type { Target } from '@queqiao/scoring';
import type pg from 'pg';
import { copyIn, inPieces } from '../copy.js';

const RANK = `
  SELECT id, 0.4 * coalesce(industry, 0) + 0.4 * ts_rank(terms, $1::tsquery, 32)
    + 0.1 * (coalesce(province = $3, false))::int
    + 0.1 * CASE size_band WHEN 'large' THEN 1 WHEN 'medium' THEN 0.6 ELSE 0.3 END AS score
  FROM bench.candidate, LATERAL (
    SELECT max(CASE WHEN own = wanted THEN 1 WHEN left(own, 3) = left(wanted, 3) THEN 0.7
      WHEN left(own, 2) = left(wanted, 2) THEN 0.4 ELSE 0 END) AS industry
    FROM unnest(codes) AS own, unnest($2::text[]) AS wanted) AS near
  WHERE scope = '${scopes.enum.domestic}' ORDER BY score DESC, id LIMIT $4`;

/** One query with four of the factors (industry, text, province, size) and no contributions. */
export const SQL_RIVAL = 'one SQL query over the same candidates, four factors and no reasons, warm';

/** Fills the rival's table, with the same terms of products as the kernel. */
export async function fillSqlRival(
  client: pg.ClientBase,
  candidates: Iterable<enterprises.Organisation>,
): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS bench;
    DROP TABLE IF EXISTS bench.candidate;
    CREATE UNLOGGED TABLE bench.candidate
      (id text, scope text, province text, size_band text, codes text[], terms tsvector)`);
  await copyIn(client, 'COPY bench.candidate FROM STDIN', inPieces(linesOf(candidates)));
  await client.query('VACUUM ANALYZE bench.candidate');
}

/** Ranks a target by the rival. Throws when it finds fewer than `limit`. */
export async function rankBySql(client: pg.ClientBase, target: Target, limit: number): Promise<void> {
  const words = new Set(segment(`${target.text.zh} ${target.text.en}`));
  const query = [...words].map(lexeme).join(' | ');
  const { rows } = await client.query(RANK, [query, target.codes, target.city.slice(0, 2), limit]);
  if (rows.length !== limit) throw new Error(`The rival found ${rows.length} candidates for ${target.id}`);
}

function* linesOf(candidates: Iterable<enterprises.Organisation>): Generator<string> {
  const termsOf = new Map<string, string>();
  for (const { id, scope, seat, sizeBand, industries, products } of candidates) {
    for (const product of products) {
      if (!termsOf.has(product)) termsOf.set(product, segment(product).map(lexeme).join(' '));
    }
    const codes = `{${industries.map(({ code }) => code).join(',')}}`;
    const terms = products.map((product) => termsOf.get(product)).join(' ');
    const province = seat?.division?.slice(0, 2);
    const fields = [id, scope, province, sizeBand, codes, terms];
    yield `${fields.map((field) => field?.replaceAll('\\', '\\\\') ?? '\\N').join('\t')}\n`;
  }
}

const lexeme = (term: string) => `'${term.replace(/['\\]/g, '$&$&')}'`;
