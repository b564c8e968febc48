import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Options, parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** The text of a file; one that ends in `.gz` is unpacked. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/**
 * Rows of a CSV file with a header line, each parsed by `row`.
 * @throws ZodError for a row of another shape
 */
export function readCsv<T>(file: string, row: z.ZodType<T>, format: Options = {}): T[] {
  const options = { columns: true, bom: true, relax_column_count: true, skip_empty_lines: true, ...format };
  return parse(readText(file), options).map((record) => row.parse(record));
}

/** As {@link readCsv}, with tabs between the fields and no quotes. */
export function readTabs<T>(file: string, row: z.ZodType<T>): T[] {
  return readCsv(file, row, { delimiter: '\t', quote: false });
}

/**
 * One JSON value a line, each parsed by `value`.
 * @throws ZodError for a value of another shape
 */
export function readJsonLines<T>(file: string, value: z.ZodType<T>): T[] {
  const lines = readText(file).split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => value.parse(JSON.parse(line)));
}
