import type { Reason } from './lists.js';
import type { SampleWords } from './sample-words.js';

/** A reason with the industry of its list. */
export interface Told {
  readonly industry: string;
  readonly reason: Reason;
}

/** What no reason may do. */
export interface Rule {
  readonly name: string;
  isBroken(told: Told, sample: SampleWords): boolean;
}

/** Sums of points are rounded in the last digits. */
const isFor = ({ contribution }: Reason) => contribution > 1e-9;

const tellsOfNone = /没有|不包括|无关|都不在|不在本|此前未/;
const arithmetic = /收缩|半衰期|按一般水平|取值|× ?\d|NaN|-\d+(\.\d+)? ?%|shrunk|half-life|usual \d/;
const codes = /series-[abc]|undefined|\d{5,} 万元|× 10/;
const han = /\p{Script=Han}/u;

export const rules: readonly Rule[] = [
  {
    name: 'told as for, at or below the base rate',
    isBroken: ({ reason }, { baseRateOf }) => isFor(reason) && reason.value <= baseRateOf(reason.factor),
  },
  {
    name: 'told as for, in words of none',
    isBroken: ({ reason }) => isFor(reason) && tellsOfNone.test(reason.text.zh),
  },
  { name: 'for, without evidence', isBroken: ({ reason }) => isFor(reason) && reason.evidence.length === 0 },
  {
    name: 'evidence without source and ground',
    isBroken: ({ reason }) => reason.evidence.some(({ source, from }) => !source && !from),
  },
  {
    name: 'inferred, but signed by a source',
    isBroken: ({ reason }) => reason.evidence.some(({ source, inferred }) => inferred && source),
  },
  {
    name: 'Chinese in English that is no name',
    isBroken: ({ reason: { text } }, { withoutNames }) => han.test(text.en) && han.test(withoutNames(text.en)),
  },
  {
    name: 'arithmetic for officers',
    isBroken: ({ reason: { text } }) => arithmetic.test(text.zh) || arithmetic.test(text.en),
  },
  {
    name: 'codes and raw amounts',
    isBroken: ({ reason: { text } }) => codes.test(text.zh) || codes.test(text.en),
  },
  {
    name: 'piece of a word as a word in common',
    isBroken: ({ industry, reason }, { isWordOf }) => wordsInCommon(reason).some((word) => !isWordOf(word, industry)),
  },
  {
    name: 'chain node missing without a ground',
    isBroken: ({ reason }) =>
      /缺失/.test(reason.text.zh) && !reason.evidence.some(({ field, source }) => field === 'state' && source),
  },
];

function wordsInCommon({ text }: Reason): string[] {
  return /描述中共同的词：([^；]+)/.exec(text.zh)?.[1]?.split('、') ?? [];
}
