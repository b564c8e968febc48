import 'reflect-metadata';
import {
  CATALOGUE,
  enterprises,
  type InputOf,
  type MessageContext,
  matching,
  type OutputOf,
  projects,
  type RequestContract,
  weights,
} from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { type Sender, startSender } from '@queqiao/messaging/testing';
import { startService } from '@queqiao/platform';
import { build, startBackbone, waitFor } from '@queqiao/testing';
import type pg from 'pg';
import { matchingService } from '../matching.module.js';
import { scoringWorker } from '../worker.module.js';

export const officer: MessageContext = { city: '371600', actor: '示例专员', requestId: 'test' };
export const admin: MessageContext = { ...officer, actor: '示例管理员' };
export const elsewhere: MessageContext = { ...officer, city: '510100' };
export const PAIR = 'industry>enterprise';
/** Enough industries for what is said of many lists. */
export const INDUSTRIES = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `371600-${name}`);
/** Weights that turn every list over: who is near and large goes before who is of the trade. */
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
/** Half of the trade and far away, half of another trade, near and large. */
const candidates = [
  ...numbered('trade', {
    industries: [{ code: '3216' }],
    sizeBand: 'small',
    seat: { country: 'CN', division: '440300' },
  }),
  ...numbered('near', {
    industries: [{ code: '1711' }],
    sizeBand: 'large',
    seat: { country: 'CN', division: '370300' },
  }),
];

/** Matching and its scoring worker on real servers, with six industries that are all after the same trade. */
export interface WeightsWorld {
  readonly sender: Sender;
  readonly db: pg.Pool;
  ask<R extends RequestContract>(contract: R, input: InputOf<R>, context?: MessageContext): Promise<OutputOf<R>>;
  /** The ids of a stored list, once its ranking is made. */
  listOf(targetId: string): Promise<string[]>;
  draft(words: Partial<InputOf<typeof weights.draftWeights>>): Promise<weights.WeightVersion>;
  submit(version: weights.WeightVersion): Promise<weights.WeightVersion>;
  /** By the second person. */
  publish(version: weights.WeightVersion, overrideReason?: string): Promise<weights.WeightVersion>;
  stop(): Promise<void>;
}

export async function startWeightsWorld(): Promise<WeightsWorld> {
  const backbone = await startBackbone();
  const config = await backbone.config();
  const service = await startService(matchingService, config);
  const worker = await startService(scoringWorker, await backbone.config());
  const sender = await startSender(config);
  const db = createPool(config.DATABASE_URL, 'matching', () => undefined, 3);
  await sender.send(enterprises.organisationsChanged, { organisations: candidates });
  for (const id of INDUSTRIES) {
    const industry = build.industry({ id, codes: ['3216'] });
    await sender.send(projects.industryChanged, { industry, nodes: [], links: [] });
  }
  const ask: WeightsWorld['ask'] = (contract, input, context = officer) => sender.bus.request(contract, input, context);
  const listOf = async (targetId: string) => {
    await waitFor(async () => (await list(targetId)).current);
    return (await list(targetId)).items.map(({ candidate }) => candidate.id);
  };
  const list = (targetId: string) =>
    ask(matching.listSuggestions, { targetId, candidateKind: 'enterprise', limit: 50 });
  await waitFor(async () => {
    const { targets, current, candidates: known } = await ask(matching.rankingStatus, {});
    return targets === INDUSTRIES.length && current === targets && known === candidates.length;
  });
  return {
    sender,
    db,
    ask,
    listOf,
    draft: (words) => ask(weights.draftWeights, { pair: PAIR, weights: {}, reason: '试一试', ...words }),
    submit: ({ id, version }) => ask(weights.submitWeights, { id, version }),
    publish: ({ id }, overrideReason) =>
      ask(weights.publishWeights, { id, reason: '同意', ...(overrideReason && { overrideReason }) }, admin),
    stop: async () => {
      await db.end();
      await sender.stop();
      await worker.stop();
      await service.stop();
      await backbone.stop();
    },
  };
}
