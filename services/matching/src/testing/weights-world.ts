import {
  CATALOGUE,
  type enterprises,
  type InputOf,
  type MessageContext,
  type Operation,
  type OutputOf,
  projects,
  weights,
} from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { admin, officer, startTestMatching, type TestMatching } from './test-matching.js';

export const PAIR = 'industry>enterprise';
export const INDUSTRIES = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `371600-${name}`);
/** Turns every list over: nearness and size before industry. */
export const TURNED: weights.Overrides = {
  'industry-path': 0,
  'chain-position': 0,
  'product-match': 0,
  text: 0,
  distance: 100,
  'size-band': 100,
};

const EACH = 15;
const numbered = (prefix: string, more: Partial<enterprises.Organisation>) =>
  Array.from({ length: EACH }, (_, n) => {
    const id = `${prefix}-${String(n).padStart(2, '0')}`;
    return build.organisation({ id, name: id, city: CATALOGUE, ...more });
  });
/** Half in the industry and far away; half in another that would like to be in it, near and large. */
const candidates = [
  ...numbered('trade', {
    industries: [{ code: '3216' }],
    sizeBand: 'small',
    seat: { country: 'CN', division: '440300' },
  }),
  ...numbered('near', {
    industries: [{ code: '3252' }],
    mandate: { sectors: ['3216'], stages: [], regions: [] },
    sizeBand: 'large',
    seat: { country: 'CN', division: '370300' },
  }),
];

/** Matching with six industries that want the same candidates. */
export interface WeightsWorld extends TestMatching {
  ask<R extends Operation>(contract: R, input: InputOf<R>, context?: MessageContext): Promise<OutputOf<R>>;
  /** Waits for the ranking. */
  listOf(targetId: string): Promise<string[]>;
  draft(words: Partial<InputOf<typeof weights.draftWeights>>): Promise<weights.WeightVersion>;
  submit(version: weights.WeightVersion): Promise<weights.WeightVersion>;
  /** By a second person. */
  publish(version: weights.WeightVersion, overrideNote?: string): Promise<weights.WeightVersion>;
}

export async function startWeightsWorld(): Promise<WeightsWorld> {
  const matching = await startTestMatching();
  await matching.tellOf(candidates);
  for (const id of INDUSTRIES) {
    const industry = build.industry({ id, codes: ['3216'] });
    await matching.sender.send(projects.industryChanged, { industry, nodes: [], links: [] });
  }
  await matching.settled(...INDUSTRIES);
  const ask: WeightsWorld['ask'] = (contract, input, context = officer) =>
    matching.sender.bus.request(contract, input, context);
  return {
    ...matching,
    ask,
    listOf: async (targetId) => {
      await matching.settled(targetId);
      return (await matching.list(targetId)).items.map(({ candidate }) => candidate.id);
    },
    draft: (words) => ask(weights.draftWeights, { pair: PAIR, weights: {}, note: '试一试', ...words }),
    submit: ({ id, version }) => ask(weights.submitWeights, { id, version }),
    publish: ({ id }, overrideNote) =>
      ask(weights.publishWeights, { id, note: '同意', ...(overrideNote && { overrideNote }) }, admin),
  };
}
