import { CATALOGUE } from '@queqiao/contracts';
import { type BulkTable, bulkUpsert, type RawSql } from '@queqiao/database';
import { rank } from '../ranking/rank.js';
import type { SearchHit, SearchRecord } from '../record.js';
import type { SearchIndex, SearchQuestion } from '../search-index.js';
import { askedBy, roundsOf } from '../terms/query-terms.js';
import { termsOfRecord } from '../terms/record-terms.js';
import { tsqueryOf, tsvectorOf } from './tsquery.js';

/** How many records of one round are ranked: the shortest, as what is asked for is most of them. */
const RANKED = 300;
const MOST_SIZE = 1_000;
/** From this score of the best hit on, a looser reading of the query has nothing better. */
const GOOD = 0.6;

type Column = 'city' | 'kind' | 'id' | 'texts' | 'about' | 'terms' | 'size' | 'version';

const table: BulkTable<Column> = {
  name: 'search_record',
  key: ['city', 'kind', 'id'],
  columns: {
    city: 'text',
    kind: 'text',
    id: 'text',
    texts: 'jsonb',
    about: 'jsonb',
    terms: 'tsvector',
    size: 'smallint',
    version: 'int',
  },
  replaceWhen: 'search_record.version < excluded.version',
};

/** What {@link PostgresIndex} keeps its records in, for whoever has no migrations; `texts` is null of what is gone. */
export const searchTableSql = `
CREATE TABLE search_record (
  city text NOT NULL,
  kind text NOT NULL,
  id text NOT NULL,
  texts jsonb,
  about jsonb NOT NULL,
  terms tsvector NOT NULL,
  size smallint NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (city, kind, id)
);
CREATE INDEX search_record_terms_idx ON search_record USING gin (terms);
`;

const FIND = `
SELECT city, kind, id, version, texts, about FROM (
  SELECT * FROM search_record
  WHERE terms @@ $1::tsquery AND city = ANY(ARRAY['${CATALOGUE}', $2]) AND ($3::text[] IS NULL OR kind = ANY($3))
  ORDER BY size, city, kind, id LIMIT ${RANKED}
) AS found
WHERE city = $2 OR NOT EXISTS (
  SELECT FROM search_record AS own
  WHERE (own.city, own.kind, own.id) = ($2, found.kind, found.id) AND own.texts IS NOT NULL)`;

/** Finds by the terms of records, rarest first, in a GIN index; names are compared here. */
export class PostgresIndex implements SearchIndex {
  constructor(private readonly db: RawSql) {}

  async put(records: readonly SearchRecord[]): Promise<void> {
    await bulkUpsert(this.db, table, records.map(rowOf));
  }

  async find({ text, city, kinds, limit }: SearchQuestion): Promise<SearchHit[]> {
    const asked = askedBy(text);
    const candidates = new Map<string, SearchRecord>();
    let hits: SearchHit[] = [];
    for (const round of roundsOf(asked)) {
      const rows = await this.db.$queryRawUnsafe<SearchRecord[]>(
        FIND,
        tsqueryOf(round),
        city,
        kinds === undefined ? null : [...kinds],
      );
      for (const row of rows) candidates.set(`${row.kind} ${row.id}`, row);
      hits = rank(asked, [...candidates.values()], limit);
      if (hits.length >= limit && (hits[0]?.score ?? 0) >= GOOD) break;
    }
    return hits;
  }
}

function rowOf(record: SearchRecord): Record<Column, unknown> {
  const { texts, ...rest } = record;
  const lengths = texts.map(({ text }) => text.length);
  return {
    ...rest,
    texts: texts.length > 0 ? texts : null,
    terms: tsvectorOf(termsOfRecord(record)),
    size: Math.min(MOST_SIZE, ...lengths),
  };
}
