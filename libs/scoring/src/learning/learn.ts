import type { CandidateKind } from '@queqiao/contracts';
import type { Interval } from '../statistics/interval.js';
import type { Catalogue } from '../store/catalogue.js';
import { type DecidedList, decidedChoice, oneByOne } from './decided-choice.js';
import { fitWeights, type Learned } from './fit-weights.js';
import { heldOutGain } from './held-out-gain.js';

type Of<K extends Learned['kind']> = Extract<Learned, { kind: K }>;

export type Lesson = Of<'too-few'> | (Of<'learned'> & { readonly lists: number; readonly gain: Interval });

/** Learns from decided lists with today's facts; `gain` is in NDCG@10 on lists not learned from. */
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
