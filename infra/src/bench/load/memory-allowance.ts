import { segment } from '@queqiao/reference';
import { candidateSet } from '../candidates/candidate-set.js';

const MEBIBYTE = 2 ** 20;
/** Attributes of which the column store keeps one number a candidate, and whether the candidate is still there. */
const COLUMNS = 20;
/** What a process takes before it holds any candidates, in bytes. */
const PROCESS = 150e6;
/** A posting is a pair of 4-byte numbers, kept once by its term and once by its text. */
const POSTING = 16;
/** How many candidates the mean length of a text is taken from. */
const READ = 20_000;

/**
 * What a scoring worker may take with so many candidates: 4 B × columns × rows × 1.5, the text index, and 150 MB for the
 * process. The text index is what its postings take, without the words themselves.
 */
export async function memoryAllowance(candidates: number): Promise<{ mebibytes: number; words: string }> {
  const columns = 4 * COLUMNS * candidates * 1.5;
  const text = POSTING * candidates * (await postingsOfOne());
  const [all, ofText] = [columns + text + PROCESS, text].map((bytes) => Math.round(bytes / MEBIBYTE));
  const words = `the allowance: 4 B × ${COLUMNS} columns × ${candidates} rows × 1.5 + ${ofText} MiB of text index + 150 MB`;
  return { mebibytes: all ?? 0, words };
}

async function postingsOfOne(): Promise<number> {
  let postings = 0;
  for (const { name, products } of await candidateSet(READ)) {
    postings += new Set([name, ...products].flatMap((text) => segment(text))).size;
  }
  return postings / READ;
}
