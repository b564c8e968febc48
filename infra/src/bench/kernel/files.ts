import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inPieces } from '../copy.js';
import { linesOf, type Problem } from './problem.js';

/** A problem in files, for contenders outside this process. */
export interface ProblemFiles {
  readonly problem: Problem;
  /** Tab-separated: row, then its values. */
  readonly text: string;
  /** Values as little-endian float32, column after column. */
  readonly binary: string;
}

/** Writes a problem to files and removes them after `use`. */
export async function withFiles<T>(problem: Problem, use: (files: ProblemFiles) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'queqiao-bench-'));
  const files = { problem, text: path.join(folder, 'columns.tsv'), binary: path.join(folder, 'columns.f32') };
  try {
    await pipeline(Readable.from(inPieces(linesOf(problem))), createWriteStream(files.text));
    await pipeline(Readable.from(problem.columns.map(bytesOf)), createWriteStream(files.binary));
    return await use(files);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) => Buffer.from(buffer, byteOffset, byteLength);
