import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';

/** The text of a file; one that ends in `.gz` is unpacked. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/**
 * The rows of a file with a header line whose fields are parted by tabs and never quoted, each parsed by `row`.
 * @throws ZodError for a row of another shape
 */
export function readTabs<T>(file: string, row: z.ZodType<T>): T[] {
  const [header = '', ...lines] = linesOf(file);
  const columns = header.split('\t');
  return lines.map((line) => {
    const fields = line.split('\t');
    return row.parse(Object.fromEntries(columns.map((column, i) => [column, fields[i] ?? ''])));
  });
}

/**
 * One JSON value a line, each parsed by `value`.
 * @throws ZodError for a value of another shape
 */
export function readJsonLines<T>(file: string, value: z.ZodType<T>): T[] {
  return linesOf(file).map((line) => value.parse(JSON.parse(line)));
}

function linesOf(file: string): string[] {
  return readText(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
