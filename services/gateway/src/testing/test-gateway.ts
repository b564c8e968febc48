import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  AppError,
  dataTasks,
  enterprises,
  healthOf,
  type InputOf,
  type MessageContext,
  matching,
  messageContext,
  notFound,
  type Operation,
  type OutputOf,
  projects,
  reasons,
  rebuild,
  refOf,
  weights,
  worker,
} from '@queqiao/contracts';
import { connectNats, type NatsConnection } from '@queqiao/messaging';
import { build, startNats } from '@queqiao/testing';
import type { GatewayConfig } from '../gateway.config.js';
import { startGateway } from '../server/gateway.js';
import { type Answer, ask, post } from './answers.js';

export const CITY = '371600';
export const BINZHOU = `/api/cities/${CITY}`;

/** A question that a service was asked. */
interface Heard {
  readonly name: string;
  readonly input: unknown;
  readonly context: MessageContext;
}

/** A gateway on a real NATS, with small stand-ins for projects, enterprises and matching; experts and the worker's health are away. */
export interface TestGateway {
  readonly url: string;
  readonly config: GatewayConfig;
  readonly nats: NatsConnection;
  /** What the services were asked, the newest last. */
  readonly heard: readonly Heard[];
  send(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startTestGateway(): Promise<TestGateway> {
  const server = await startNats();
  const nats = await connectNats(server.url, 'services', () => undefined);
  const heard: Heard[] = [];
  answerAsTheServices(nats, heard);
  await nats.flush();
  const consoleDir = await makeConsole();
  const config: GatewayConfig = {
    NATS_URL: server.url,
    LOG_LEVEL: 'error',
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: 0,
    CONSOLE_DIR: consoleDir,
    SAMPLE_OFFICER: '示例专员',
    SAMPLE_ADMIN: '示例管理员',
    ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK: 'no',
  };
  const { url, stop } = await startGateway(config);
  const send = (path: string, init: RequestInit = {}) => ask(url + path, init);
  return {
    url,
    config,
    nats,
    heard,
    send,
    post: (path, body, headers) => post(url + path, body, headers),
    stop: async () => {
      await stop();
      await nats.close();
      await server.stop();
      await rm(consoleDir, { recursive: true, force: true });
    },
  };
}

async function makeConsole(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>鹊桥</title>');
  await writeFile(join(folder, 'assets', 'index-1a2b3c.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'index-1a2b3c.js.gz'), gzipSync('export {};'));
  return folder;
}

function answerAsTheServices(nats: NatsConnection, heard: Heard[]): void {
  const answer = answerer(nats, heard);
  const decided = new Set<string>();
  for (const service of ['enterprises', 'projects', 'matching'] as const)
    answer(healthOf(service), () => ({ status: 'ok' as const, dependencies: {} }));
  answer(projects.listCities, () => ({ items: [build.city(), build.city({ code: '510100' })] }));
  answer(projects.listIndustries, () => ({ items: [build.industry()] }));
  answer(enterprises.getOrganisation, ({ id }, { city }) => {
    if (id !== 'sample-enterprise-1' || city !== CITY) throw notFound('id', id);
    return build.organisation();
  });
  answer(enterprises.createOrganisation, ({ name }) => build.organisation({ id: 'made-1', name }));
  answer(enterprises.importOrganisations, () => ({ stored: 1, problems: [] }));
  answer(enterprises.listNeeds, () => ({ items: [build.need()], next: 'page-3' }));
  answer(enterprises.registerNeed, () => build.need({ id: 'need-7' }), {
    event: matching.suggestionsReady,
    data: () => ({
      city: CITY,
      targetKind: 'need',
      targetId: 'need-7',
      version: 1,
      scoredAt: '2026-01-15T08:00:00.000Z',
    }),
  });
  answerForWeights(answer);
  answerForDecisions(answer);
  answer(worker.explainPair, (asked) => build.pairExplanation(asked));
  answer(worker.compare, ({ candidateIds, ...asked }) => build.comparison(candidateIds, asked));
  answer(matching.listRankingRuns, () => ({ items: [build.rankingRun()] }));
  answer(matching.listSuggestions, () => ({ items: [build.suggestion()], current: true }));
  answer(
    matching.decide,
    ({ suggestionId }) => {
      if (decided.has(suggestionId)) throw new AppError('conflict', { zh: '已评审', en: 'Already decided' });
      decided.add(suggestionId);
      return build.decision({ suggestionId });
    },
    {
      event: matching.suggestionDecided,
      data: ({ suggestionId }) => {
        const { candidate, targetId } = build.suggestion();
        const { kind, id, name } = candidate;
        return { decision: build.decision({ suggestionId }), city: CITY, targetId, candidate: { kind, id, name } };
      },
    },
  );
}

function answerForDecisions(answer: ReturnType<typeof answerer>): void {
  answer(reasons.listReasons, () => ({ items: [build.decisionReason()] }));
  answer(reasons.addReason, (input) => build.decisionReason({ ...input, shipped: false, version: 1 }));
  answer(reasons.changeReason, ({ code, patch }) => build.decisionReason({ code, ...patch, version: 1 }));
  answer(dataTasks.listDataTasks, () => ({ items: [build.dataTask()] }));
  answer(dataTasks.closeDataTask, ({ id, note }) => build.dataTask({ id, state: 'done', closingNote: note }));
  answer(rebuild.rebuildSuggestion, ({ suggestionId }) => build.rebuiltList({ suggestionId }));
}

function answerForWeights(answer: ReturnType<typeof answerer>): void {
  const open = build.weightVersion();
  answer(weights.getEffectiveWeights, () => ({ items: [build.effectiveWeights()] }));
  answer(weights.listWeightSets, () => ({ items: [build.weightSet()] }));
  answer(weights.draftWeights, (input, { actor }) => build.weightVersion({ ...input, author: refOf(actor) }));
  answer(weights.submitWeights, () => build.weightVersion({ state: 'submitted', version: 2 }));
  answer(weights.previewWeights, ({ targetId }) => build.weightPreview({ targetId }));
  answer(weights.evaluateWeights, ({ id }) => build.weightEvaluation({ versionId: id }));
  answer(weights.getWeightEvaluation, () => build.weightEvaluation());
  answer(weights.getPublishProgress, ({ id }) => ({ versionId: id, targets: 12, rescored: 5 }));
  answer(weights.getGuardRails, () => build.guardRails());
  answer(weights.setGuardRails, ({ version, ...set }, { actor }) =>
    build.guardRails({ ...set, version: version + 1, setBy: refOf(actor), setAt: open.createdAt }),
  );
  answer(weights.proposeWeights, ({ pair }) => ({
    version: build.weightVersion({ pair, learned: true }),
    learned: build.learnedWeights(),
  }));
  answer(weights.officeList, ({ scope = 'domestic', ...asked }) => ({
    ...asked,
    scope,
    weightSet: 'default',
    items: [],
  }));
  answer(
    weights.publishWeights,
    (_, { actor }) => {
      const text = { zh: '须由另一人批准', en: 'Somebody else must approve it' };
      if (actor.id === open.author.id)
        throw new AppError('forbidden', text, [{ field: 'id', rule: 'second-person', message: text }]);
      return build.weightVersion({ state: 'live', version: 3, publishedAt: open.createdAt, publishedBy: refOf(actor) });
    },
    {
      event: weights.weightsPublished,
      data: ({ id: versionId }) => {
        const { city, setId, pair, createdAt: at } = open;
        return { city, setId, versionId, pair, by: refOf(build.admin()), at };
      },
    },
    { event: matching.rankingProgressed, data: () => ({ ...build.rankingRun(), city: CITY }) },
  );
}

/** Makes what answers a request as the owning service would; the events follow the answer. */
function answerer(nats: NatsConnection, heard: Heard[]) {
  return <R extends Operation>(
    contract: R,
    reply: (input: InputOf<R>, context: MessageContext) => OutputOf<R>,
    ...events: { event: { name: string }; data: (input: InputOf<R>) => unknown }[]
  ): void => {
    nats.subscribe(contract.name, {
      callback: (_failure, message) => {
        const header = message.headers?.get('Queqiao-Context') ?? '';
        const context = messageContext.parse(JSON.parse(decodeURIComponent(header)));
        const input = message.json<InputOf<R>>();
        heard.push({ name: contract.name, input, context });
        try {
          message.respond(JSON.stringify({ ok: true, data: reply(input, context) }));
          const { headers } = message;
          if (headers === undefined) return;
          for (const { event, data } of events) nats.publish(event.name, JSON.stringify(data(input)), { headers });
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          message.respond(JSON.stringify({ ok: false, error: error.toData() }));
        }
      },
    });
  };
}
