import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';

/** The folder of the sample data. */
const SEED = fileURLToPath(new URL('../../seed/', import.meta.url));

/** Reads the rows of a JSON Lines file of the sample, gzipped where its name ends so. */
export async function* readLines(name: string): AsyncGenerator<unknown> {
  const file = createReadStream(`${SEED}${name}`);
  const input = name.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line !== '') yield JSON.parse(line);
  }
}

/** Reads a JSON file of the sample. */
export async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(`${SEED}${name}`, 'utf8'));
}

/** Gathers rows into batches that a bulk request takes: at most 500 rows and 700 kB of JSON. */
export async function* inBatches(rows: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<unknown[]> {
  let batch: unknown[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (batch.length === 500 || (batch.length > 0 && bytes + size > 700_000)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(row);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
