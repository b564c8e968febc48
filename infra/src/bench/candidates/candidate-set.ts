import { enterprises } from '@queqiao/contracts';
import { readLines } from '../../seed/files.js';
import { type Patterns, syntheticEnterprises } from './synthetic.js';

/** The candidate sets of all benchmarks are made with this seed. */
const SEED = 20_260_131;

/** The real enterprises of the sample, whose facts the candidate sets are made of. */
export async function patternsOfSample(): Promise<Patterns> {
  const domestic = await read('enterprises-cn.jsonl');
  return {
    enterprises: domestic,
    histories: [...domestic, ...(await read('crunchbase-2013/enterprises.jsonl.gz'))],
  };
}

/** Read once: every benchmark asks for candidates, some in every run. */
let patterns: Promise<Patterns> | undefined;

/** The first `count` enterprises of the benchmarks' candidate set, which is the same on every machine. */
export async function candidateSet(count: number): Promise<Generator<enterprises.Organisation>> {
  patterns ??= patternsOfSample();
  return syntheticEnterprises(await patterns, count, SEED);
}

async function read(file: string): Promise<enterprises.OrganisationInput[]> {
  const found: enterprises.OrganisationInput[] = [];
  for await (const line of readLines(file)) found.push(enterprises.organisationInput.parse(line));
  return found;
}
