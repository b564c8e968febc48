import { writeFileSync } from 'node:fs';
import { DEFAULT_WEIGHTS, rank, type WeightSet } from '@queqiao/scoring';
import { z } from 'zod';
import { catalogueOf, type History, historyFiles, readHistory } from './investments.js';
import { learnWeights } from './investor-learning.js';
import { type Run, readQrels, report } from './investor-report.js';
import { task, tell } from './task.js';

const KEPT = 100;

const options = z.object({
  ...historyFiles,
  weights: z.enum(['default', 'learned']).default('default'),
  out: z.string(),
  qrels: z.string().optional(),
});

/**
 * Ranks investors for funding rounds by profiles from earlier investments. `--weights learned` first fits weights on the
 * year before the first round.
 */
export const investors = task(
  'investors --train F[,F…] --queries Q --earlier E [--weights default|learned] --out run.jsonl [--qrels R: prints a table]',
  options,
  ({ weights, out, qrels, ...files }) => {
    const history = readHistory(files);
    const { rounds, cut, investments } = history;
    tell(`${investments.length} investments before ${cut}, ${rounds.length} rounds`);
    const run = rankRounds(history, weights === 'learned' ? learnWeights(investments, cut) : DEFAULT_WEIGHTS);
    const lines = [...run].map(([query_id, ranked]) => `${JSON.stringify({ query_id, ranked })}\n`);
    writeFileSync(out, lines.join(''));
    if (qrels) report(run, history, readQrels(qrels));
  },
);

function rankRounds({ investments, cut, rounds }: History, weights: WeightSet): Run {
  const catalogue = catalogueOf(investments, cut);
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
