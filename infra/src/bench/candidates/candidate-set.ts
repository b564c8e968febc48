import { enterprises } from '@queqiao/contracts';
import { readLines } from '../../seed/files.js';
import { type Patterns, syntheticEnterprises } from './synthetic.js';

const SEED = 20_260_131;

/** The real enterprises of the sample. */
export async function patternsOfSample(): Promise<Patterns> {
  const domestic = await read('enterprises-cn.jsonl');
  return {
    enterprises: domestic,
    histories: [...domestic, ...(await read('crunchbase-2013/enterprises.jsonl.gz'))],
  };
}

// Read once: some benchmarks need candidates in every run.
let patterns: Promise<Patterns> | undefined;

/** The first `count` synthetic enterprises, the same on every machine. */
export async function candidateSet(count: number): Promise<Generator<enterprises.Organisation>> {
  patterns ??= patternsOfSample();
  return syntheticEnterprises(await patterns, count, SEED);
}

async function read(file: string): Promise<enterprises.OrganisationInput[]> {
  const found: enterprises.OrganisationInput[] = [];
  for await (const line of readLines(file)) found.push(enterprises.organisationInput.parse(line));
  return found;
}
