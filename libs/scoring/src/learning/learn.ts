import type { CandidateKind } from '@queqiao/contracts';
import type { Catalogue } from '../store/catalogue.js';
import { type DecidedList, decidedChoice, oneByOne } from './decided-choice.js';
import { fitWeights, type Learned } from './fit-weights.js';
import { type Gain, heldOutGain } from './held-out-gain.js';

type Of<K extends Learned['kind']> = Extract<Learned, { kind: K }>;

export type Lesson = Of<'too-few'> | (Of<'learned'> & { readonly lists: number; readonly gain: Gain });

/** Learns from decided lists with today's facts; `gain` is in NDCG@10 on lists decided later than those learned from. */
export function learn(
  catalogue: Catalogue,
  kind: CandidateKind,
  present: Readonly<Record<string, number>>,
  today: string,
  decided: readonly DecidedList[],
): Lesson {
  const keys = Object.keys(present);
  const oldestFirst = decided.toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  const choices = oldestFirst.flatMap((list) => decidedChoice(catalogue, kind, keys, today, list) ?? []);
  const learned = fitWeights(choices.flatMap(oneByOne), present);
  if (learned.kind === 'too-few') return learned;
  return { ...learned, lists: choices.length, gain: heldOutGain(choices, present) };
}
