import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { ChainWalk, type Link } from './chain.js';
import { type Checkpoint, checkpoint, isSealed } from './checkpoint.js';

const AT_A_TIME = 1_000;

export interface Finding {
  readonly city: string;
  readonly number: number;
  /**
   * `removed`: no line with this number. `changed`: its text or hash is not what was written. `misplaced`: it belongs to
   * another city. `rewritten`: the chain fits together but is not the one that was sealed. `seal`: the checkpoint is forged.
   */
  readonly what: 'removed' | 'changed' | 'misplaced' | 'rewritten' | 'seal';
}

export interface Verification {
  readonly cities: number;
  readonly lines: number;
  readonly checkpoints: number;
  /** The first of each city. */
  readonly broken: readonly Finding[];
}

/** Follows every chain from its first line, and holds it against the checkpoints. */
export async function verifyAudit(
  pool: pg.Pool,
  checkpoints: readonly Checkpoint[],
  secret: string,
): Promise<Verification> {
  const { rows } = await pool.query<{ city: string }>('SELECT DISTINCT city FROM audit_entry ORDER BY city');
  const cities = [...new Set([...rows.map(({ city }) => city), ...checkpoints.map(({ city }) => city)])];
  const broken: Finding[] = [];
  let lines = 0;
  for (const city of cities) {
    const ofCity = checkpoints.filter((one) => one.city === city);
    const walked = await verifyCity(pool, city, ofCity, secret);
    lines += walked.lines;
    if (walked.broken !== undefined) broken.push(walked.broken);
  }
  return { cities: cities.length, lines, checkpoints: checkpoints.length, broken };
}

async function verifyCity(pool: pg.Pool, city: string, checkpoints: readonly Checkpoint[], secret: string) {
  const forged = checkpoints.find((one) => !isSealed(one, secret));
  if (forged !== undefined) return { lines: 0, broken: { city, number: forged.number, what: 'seal' } as const };
  const sealedAt = new Map(checkpoints.map(({ number, hash }) => [number, hash]));
  const walk = new ChainWalk(city);
  let lines = 0;
  for (;;) {
    const { rows } = await pool.query<Link>(
      `SELECT number, entry, hash FROM audit_entry WHERE city = $1 AND number > $2 ORDER BY number LIMIT ${AT_A_TIME}`,
      [city, lines],
    );
    for (const link of rows) {
      const broken = walk.next(link);
      if (broken !== undefined) return { lines, broken };
      lines = link.number;
      const hash = sealedAt.get(link.number);
      if (hash !== undefined && hash !== link.hash)
        return { lines, broken: { city, number: link.number, what: 'rewritten' } as const };
    }
    if (rows.length < AT_A_TIME) break;
  }
  // What was sealed beyond the last line is gone from the end.
  const isShort = checkpoints.some(({ number }) => number > lines);
  return { lines, broken: isShort ? ({ city, number: lines + 1, what: 'removed' } as const) : undefined };
}

/** Throws if the file is missing or a line of it is none. */
export async function readCheckpoints(file: string): Promise<Checkpoint[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => checkpoint.parse(JSON.parse(line)));
}
