import {
  CATALOGUE,
  enterprises,
  type InputOf,
  type MessageContext,
  matching,
  type OutputOf,
  weights,
} from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import type pg from 'pg';
import { matchingService } from '../matching.module.js';
import { scoringWorker } from '../worker.module.js';

/** Also administers, as in a small city. */
const actor = build.actor({ roles: ['promotion-officer', 'city-admin'] });
export const officer: MessageContext = { city: '371600', actor, requestId: 'test' };
export const admin: MessageContext = { ...officer, actor: build.admin() };
export const chengdu: MessageContext = { ...officer, city: '510100' };
/** Whoever tells of what all cities share. */
export const catalogue: MessageContext = { ...officer, city: CATALOGUE };

type ListInput = Partial<InputOf<typeof matching.listSuggestions>>;
type Decided = Omit<InputOf<typeof matching.decide>, 'suggestionId'>;

/** Both processes on their own servers. */
export interface TestMatching extends ServiceBed {
  /** Waits until all targets are known and all requested rankings stored. */
  settled(...targetIds: string[]): Promise<void>;
  /** Publishes organisations and waits until they are copied. */
  tellOf(organisations: enterprises.Organisation[]): Promise<void>;
  /** With weak ones, unless it is asked otherwise. */
  list(targetId: string, more?: ListInput): Promise<OutputOf<typeof matching.listSuggestions>>;
  /** In any state. */
  find(targetId: string, candidateId: string): Promise<matching.Suggestion | undefined>;
  decide(targetId: string, candidateId: string, decided: Decided): Promise<matching.Decision>;
  /** Drafts, submits and publishes, the last by the administrator. */
  publishWeights(pair: string, overrides: weights.Overrides): Promise<weights.WeightVersion>;
}

export async function startTestMatching(): Promise<TestMatching> {
  const bed = await startServiceBed(matchingService, scoringWorker);
  return { ...bed, ...questions(bed.sender, bed.db) };
}

function questions({ bus, send }: Sender, db: pg.Pool): Omit<TestMatching, keyof ServiceBed> {
  const list: TestMatching['list'] = (targetId, more = {}) =>
    bus.request(
      matching.listSuggestions,
      { targetId, candidateKind: 'enterprise', weak: 'shown', limit: 100, ...more },
      officer,
    );
  const find: TestMatching['find'] = async (targetId, candidateId) => {
    for (const state of matching.suggestionState.options) {
      const { items } = await list(targetId, { state });
      const found = items.find(({ candidate }) => candidate.id === candidateId);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    list,
    find,
    settled: (...targetIds) =>
      waitFor(async () => {
        const { rows } = await db.query<{ id: string; done: boolean }>(
          'SELECT id, scored = requested AS done FROM matching.target',
        );
        return rows.every(({ done }) => done) && targetIds.every((id) => rows.some((row) => row.id === id));
      }, 20_000),
    tellOf: async (organisations) => {
      await send(enterprises.organisationsChanged, { organisations }, catalogue);
      await waitFor(async () => {
        const { rows } = await db.query<{ id: string; version: number }>('SELECT id, version FROM matching.profile');
        const versions = new Map(rows.map(({ id, version }) => [id, version]));
        return organisations.every(({ id, version }) => versions.get(id) === version);
      });
    },
    decide: async (targetId, candidateId, decided) => {
      const suggestionId = (await find(targetId, candidateId))?.id ?? '';
      return bus.request(matching.decide, { suggestionId, ...decided }, officer);
    },
    publishWeights: async (pair, overrides) => {
      const draft = { pair, weights: overrides, note: '更看重距离' };
      const { id, version } = await bus.request(weights.draftWeights, draft, officer);
      await bus.request(weights.submitWeights, { id, version }, officer);
      return bus.request(weights.publishWeights, { id, note: '同意', overrideNote: '试验用的目标很少' }, admin);
    },
  };
}
