import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import type { z } from 'zod';

/**
 * The rows of a CSV file with a header line, gzipped when its name ends in `.gz`, each parsed by `row`; further columns are ignored.
 * @throws ZodError for a row of another shape
 */
export async function readCsv<T>(file: string, row: z.ZodType<T>): Promise<T[]> {
  const stream = createReadStream(file);
  const records = parse({ columns: true, bom: true, relax_column_count: true });
  const rows: T[] = [];
  const plain = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  // `pipe` does not hand on errors: a file that is missing or no gzip must not hang the loop below.
  for (const part of new Set([stream, plain])) part.on('error', (error: Error) => records.destroy(error));
  for await (const record of plain.pipe(records)) rows.push(row.parse(record));
  return rows;
}
