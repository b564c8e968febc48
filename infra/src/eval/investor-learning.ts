import { DEFAULT_WEIGHTS, type WeightSet } from '@queqiao/scoring';
import { type Choice, factorValues, fitWeights } from '@queqiao/scoring/learning';
import { randomNumbers } from '@queqiao/scoring/statistics';
import { catalogueOf, fundingNeed, type Investment } from './investments.js';
import { tell } from './task.js';

const PAIR = 'need:funding>investor';
const OTHERS = 400;
const SEED = 1;

/**
 * Fits weights on the rounds of the twelve months before `cut`: who invested counts as accepted. Uses only first
 * investments in a company, and profiles from before those twelve months.
 */
export function learnWeights(investments: readonly Investment[], cut: string): WeightSet {
  const start = `${Number(cut.slice(0, 4)) - 1}${cut.slice(4)}`;
  const choices = choicesIn(investments, start);
  const learned = fitWeights(choices, DEFAULT_WEIGHTS.pairs[PAIR] ?? {});
  if (learned.kind === 'too-few') {
    tell(`Only ${learned.decisions} decisions, ${learned.needed} are needed: the default weights stay`);
    return DEFAULT_WEIGHTS;
  }
  tell(
    `${choices.length} rounds since ${start}, ${learned.decisions} decisions, gain ${learned.expectedGain.toFixed(3)}`,
  );
  for (const [key, { weight, present, interval }] of Object.entries(learned.weights)) {
    const within = interval ? `[${interval.low.toFixed(1)}, ${interval.high.toFixed(1)}]` : 'nothing learned';
    tell(`  ${key.padEnd(20)} ${present.toFixed(1)} → ${weight.toFixed(1)} ${within}`);
  }
  const own = Object.entries(learned.weights).map(([key, { weight }]) => [key, weight]);
  return { id: 'learned', pairs: { [PAIR]: Object.fromEntries(own) } };
}

function choicesIn(investments: readonly Investment[], start: string): Choice[] {
  const known = investments.filter(({ date }) => date < start);
  const catalogue = catalogueOf(known, start);
  const keys = Object.keys(DEFAULT_WEIGHTS.pairs[PAIR] ?? {});
  const draw = sampler(known);
  const byCompany = Map.groupBy(investments, ({ company }) => company);
  const late = investments.filter(({ date }) => date >= start);
  const rounds = Map.groupBy(late, (row) => [row.date, row.company, row.stage, row.amountWan].join('\t'));
  return [...rounds.values()].flatMap((parts) => {
    const [round] = parts;
    if (!round) return [];
    const before = (byCompany.get(round.company) ?? []).filter(({ date }) => date < round.date);
    const backers = new Set(before.map(({ investor }) => investor));
    const target = fundingNeed({ ...round, id: 'past-round', backers: [...backers] });
    const valuesOf = factorValues(catalogue, target, 'investor', keys, round.date);
    const came = new Set(parts.map(({ investor }) => investor).filter((id) => !backers.has(id)));
    const chosen = [...came].flatMap((id) => valuesOf(id) ?? []);
    if (chosen.length === 0) return [];
    const drawn = draw().filter(({ id }) => !came.has(id) && !backers.has(id));
    const others = drawn.flatMap(({ id }) => valuesOf(id) ?? []);
    return [{ chosen, others, logDraws: drawn.map(({ logDraws }) => logDraws) }];
  });
}

/** Draws investors by the root of their number of companies: those that are seldom listed teach little. */
function sampler(known: readonly Investment[]): () => { id: string; logDraws: number }[] {
  const deals = [...Map.groupBy(known, ({ investor }) => investor)].map(([id, rows]) => {
    return [id, Math.sqrt(new Set(rows.map(({ company }) => company)).size)] as const;
  });
  const total = deals.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  const upTo = deals.map(([, weight]) => {
    sum += weight;
    return sum;
  });
  const random = randomNumbers(SEED);
  return () => {
    const drawn = new Map<string, number>();
    for (let i = 0; i < OTHERS; i++) {
      const [id, weight] = deals[firstOver(upTo, random() * total)] ?? ['', 0];
      if (id) drawn.set(id, Math.log((weight / total) * OTHERS));
    }
    return [...drawn].map(([id, logDraws]) => ({ id, logDraws }));
  };
}

function firstOver(upTo: readonly number[], point: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
