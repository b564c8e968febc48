import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import type { ImportReport } from '@queqiao/contracts';
import { z } from 'zod';

const SEED = fileURLToPath(new URL('../../seed/', import.meta.url));

/** Rows of a JSON Lines file of the sample, also gzipped (`.gz`). */
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

const cities = z.array(z.looseObject({ code: z.string(), industries: z.array(z.unknown()) }));

export async function sampleCities(): Promise<z.output<typeof cities>> {
  return cities.parse(await readJson('cities.json'));
}

/** Batches for a bulk request: at most 500 rows and 700 kB of JSON. */
export async function* inBatches<T>(rows: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
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

/** Sends rows in batches. Throws when a row is refused. */
export async function importInBatches<T>(
  rows: Iterable<T>,
  send: (batch: T[]) => Promise<ImportReport>,
): Promise<void> {
  for await (const batch of inBatches(rows)) {
    const { problems } = await send(batch);
    if (problems.length > 0) throw new Error(`Rows were refused: ${JSON.stringify(problems.slice(0, 3))}`);
  }
}
