import type { CandidateKind } from '@queqiao/contracts';
import type { Interval } from '../statistics/interval.js';
import type { Catalogue } from '../store/catalogue.js';
import { type DecidedList, decidedChoice, oneByOne } from './decided-choice.js';
import { fitWeights, type Learned } from './fit-weights.js';
import { heldOutGain } from './held-out-gain.js';

type Of<K extends Learned['kind']> = Extract<Learned, { kind: K }>;

/** What was learned, from how many lists, and what it adds to NDCG@10 on lists that it was not learned from. */
export type Lesson = Of<'too-few'> | (Of<'learned'> & { readonly lists: number; readonly gain: Interval });

/** Learns from decided lists by the facts of today. Lists that distinguish nobody are left out and count for no decisions. */
export function learn(
  catalogue: Catalogue,
  kind: CandidateKind,
  present: Readonly<Record<string, number>>,
  today: string,
  decided: readonly DecidedList[],
): Lesson {
  const keys = Object.keys(present);
  const choices = decided.flatMap((list) => decidedChoice(catalogue, kind, keys, today, list) ?? []);
  const learned = fitWeights(choices.flatMap(oneByOne), present);
  if (learned.kind === 'too-few') return learned;
  return { ...learned, lists: choices.length, gain: heldOutGain(choices, present) };
}
