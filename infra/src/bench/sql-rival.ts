import { scope as scopes } from '@queqiao/contracts';
import { segment } from '@queqiao/reference';
import type { Target } from '@queqiao/scoring';
import type pg from 'pg';

const TABLE = `
  CREATE TABLE bench.candidate AS
  SELECT id, data->>'scope' AS scope, left(data->'seat'->>'division', 2) AS province, data->>'sizeBand' AS size_band,
    ARRAY(SELECT tag->>'code' FROM jsonb_array_elements(data->'industries') AS tag) AS codes, ''::tsvector AS terms,
    data->'products' AS products, coalesce(data->>'shortName', data->>'name') AS name
  FROM profile WHERE kind = 'organisation' AND data->>'kind' = 'enterprise' AND data->>'sample' IS NULL`;

const TERMS = `
  UPDATE bench.candidate SET terms = array_to_tsvector(made.terms)
  FROM (SELECT r.id, ARRAY(SELECT jsonb_array_elements_text(r.terms::jsonb)) AS terms
        FROM unnest($1::text[], $2::text[]) AS r(id, terms)) AS made
  WHERE made.id = candidate.id`;

const RANK = `
  SELECT id, 0.4 * coalesce(industry, 0) + 0.4 * ts_rank(terms, $2::tsquery, 32)
    + 0.1 * (coalesce(province = $4, false))::int
    + 0.1 * CASE size_band WHEN 'large' THEN 1 WHEN 'medium' THEN 0.6 ELSE 0.3 END AS score
  FROM bench.candidate, LATERAL (
    SELECT max(CASE WHEN own = wanted THEN 1 WHEN left(own, 3) = left(wanted, 3) THEN 0.7
      WHEN left(own, 2) = left(wanted, 2) THEN 0.4 ELSE 0 END) AS industry
    FROM unnest(codes) AS own, unnest($3::text[]) AS wanted) AS near
  WHERE scope = $1 ORDER BY score DESC, id LIMIT $5`;

/** Makes the rival's own table from the copies of the profiles, with the index terms that the kernel uses. */
export async function fillSqlRival(pool: pg.Pool): Promise<void> {
  await pool.query('CREATE SCHEMA bench');
  await pool.query(TABLE);
  const { rows } = await pool.query<{ id: string; name: string; products: string[] }>(
    'SELECT id, name, products FROM bench.candidate',
  );
  const terms = rows.map(({ name, products }) =>
    JSON.stringify([...products, name].flatMap((words) => segment(words))),
  );
  await pool.query(TERMS, [rows.map(({ id }) => id), terms]);
  await pool.query('ALTER TABLE bench.candidate DROP COLUMN products, DROP COLUMN name');
  await pool.query('VACUUM FULL ANALYZE bench.candidate');
}

/** The best candidates of each scope for a target, as the rival ranks them. */
export async function rankBySql(pool: pg.Pool, target: Target, limit: number): Promise<void> {
  const words = new Set(segment(`${target.text.zh} ${target.text.en}`));
  const query = [...words].map((term) => `'${term.replace(/['\\]/g, '$&$&')}'`).join(' | ');
  for (const scope of scopes.options) {
    const { rows } = await pool.query(RANK, [scope, query, target.codes, target.city.slice(0, 2), limit]);
    if (rows.length !== limit) throw new Error(`The rival found ${rows.length} candidates for ${target.id}`);
  }
}
