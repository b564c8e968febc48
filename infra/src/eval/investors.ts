import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Catalogue, DEFAULT_WEIGHTS, rank, type WeightSet } from '@queqiao/scoring';
import { z } from 'zod';
import { type Investment, investorsOf, type Round, readEarlier, readInvestments, readRounds } from './investments.js';
import { learnWeights } from './investor-learning.js';
import { report } from './investor-report.js';
import { type Task, tell } from './task.js';

const KEPT = 100;
export const PAIR = 'need:funding>investor';

const options = z.object({
  train: z.string().transform((files) => files.split(',')),
  queries: z.string(),
  earlier: z.string(),
  weights: z.enum(['default', 'learned']).default('default'),
  out: z.string(),
  qrels: z.string().optional(),
});

/**
 * Investors for funding rounds. The investments before the first round asked about make the profiles; each round is a need for
 * funding. With `--weights learned`, weights are first fitted on the rounds of the last year before, with profiles up to that year.
 */
export const investors: Task = {
  name: 'investors',
  usage:
    'investors --train F[,F…] --queries Q --earlier E [--weights default|learned] --out run.jsonl [--qrels R: prints a table]',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.keys(options.shape).map((name) => [name, { type: 'string' as const }])),
    });
    const { train, queries, earlier, weights, out, qrels } = options.parse(values);
    const backers = await readEarlier(earlier);
    const rounds = await readRounds(queries, backers);
    const [cut = ''] = rounds.map(({ date }) => date).sort();
    const investments = (await readInvestments(train)).filter(({ date }) => date < cut);
    tell(`${investments.length} investments before ${cut}, ${rounds.length} rounds`);
    const used = weights === 'learned' ? learnWeights(investments, cut) : DEFAULT_WEIGHTS;
    const catalogue = catalogueOf(investments, cut);
    const run = rankRounds(catalogue, rounds, used);
    await writeRun(out, run);
    if (qrels) await report({ run, rounds, backers, investments, qrels });
  },
};

/** The profiles of all investors as they were known before the day `cut`. */
export function catalogueOf(investments: readonly Investment[], cut: string): Catalogue {
  const catalogue = new Catalogue((text) => [text]);
  for (const investor of investorsOf(investments, cut)) catalogue.upsertOrganisation(investor);
  return catalogue;
}

/** The list of each round, by its id, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

function rankRounds(catalogue: Catalogue, rounds: readonly Round[], weights: WeightSet): Run {
  const started = performance.now();
  const run = new Map(
    rounds.map(({ id, date, target }) => {
      const list = rank(catalogue, target, 'investor', weights, { today: date, scope: 'overseas', k: KEPT });
      return [id, list.map(({ candidateId }) => candidateId)];
    }),
  );
  const each = (performance.now() - started) / rounds.length;
  tell(`${each.toFixed(1)} ms for each round over ${catalogue.size('investor')} investors`);
  return run;
}

async function writeRun(file: string, run: Run): Promise<void> {
  const out = createWriteStream(file);
  for (const [id, ranked] of run) out.write(`${JSON.stringify({ query_id: id, ranked })}\n`);
  out.end();
  await finished(out);
}
