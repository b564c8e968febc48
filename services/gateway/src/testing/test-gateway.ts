import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type Actor,
  AppError,
  accounts,
  addressedOperations,
  apiKeys,
  attachments,
  CATALOGUE,
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
  operation,
  projects,
  refOf,
  registrations,
  risks,
  signOn,
  weights,
} from '@queqiao/contracts';
import { connectNats, type NatsConnection } from '@queqiao/messaging';
import { eventHeaders } from '@queqiao/messaging/testing';
import { build, startNats, TESTS } from '@queqiao/testing';
import { SignJWT } from 'jose';
import { z } from 'zod';
import type { GatewayConfig } from '../gateway.config.js';
import { startGateway } from '../server/gateway.js';
import { type Answer, ask, post } from './answers.js';

export const CITY = '371600';
/** Good for the city's needs. */
export const API_KEY = 'qk_of-the-test';
export const BINZHOU = `/api/cities/${CITY}`;

interface Heard {
  readonly name: string;
  readonly input: unknown;
  readonly context: MessageContext;
}

/** On a real NATS, where stand-ins answer some operations of three services; the rest is away. */
export interface TestGateway {
  readonly url: string;
  readonly config: GatewayConfig;
  readonly nats: NatsConnection;
  /** Calls to the stand-ins, newest last. */
  readonly heard: readonly Heard[];
  /** As the sample officer, unless the headers say otherwise. */
  send(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startTestGateway(settings: Partial<GatewayConfig> = {}): Promise<TestGateway> {
  const server = await startNats();
  const nats = await connectNats(server.as(TESTS));
  const heard: Heard[] = [];
  answerAsTheServices(nats, heard);
  await nats.flush();
  const consoleDir = await makeConsole();
  const config: GatewayConfig = {
    NATS_URL: server.url,
    NATS_PASSWORD: server.as('gateway').password,
    LOG_LEVEL: 'error',
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: 0,
    CONSOLE_DIR: consoleDir,
    HTTP_NAMES: ['127.0.0.1'],
    SESSION_SECRET,
    CONTEXT_SECRET: SESSION_SECRET,
    ...settings,
  };
  const { url, stop } = await startGateway(config, [...addressedOperations(), putThing, removeThing]);
  const access = await accessOf(build.actor());
  const send = (path: string, { headers, ...init }: RequestInit = {}) =>
    ask(url + path, { ...init, headers: { ...access, ...(headers as Record<string, string>) } });
  return {
    url,
    config,
    nats,
    heard,
    send,
    post: (path, body, headers) => post(url + path, body, { ...access, ...headers }),
    stop: async () => {
      await stop();
      await nats.close();
      await server.stop();
      await rm(consoleDir, { recursive: true, force: true });
    },
  };
}

const SESSION_SECRET = 'a secret for tests, known to everybody who reads this';

/** The header of somebody who is signed in, with their roles in every city unless others are given. */
export async function accessOf(
  { id, name, roles }: Actor,
  claims: Partial<accounts.AccessClaims> = {},
): Promise<{ authorization: string }> {
  const { algorithm, issuer, audience } = accounts.ACCESS_TOKEN;
  const memberships = roles.map((role) => ({ city: CATALOGUE, role }));
  const told = { name, session: 'session-1', memberships, mustChangePassword: false, mustSetUpSecondFactor: false };
  const token = await new SignJWT({ ...told, ...claims })
    .setProtectedHeader({ alg: algorithm })
    .setSubject(id)
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('10 minutes')
    .sign(new TextEncoder().encode(SESSION_SECRET));
  return { authorization: `Bearer ${token}` };
}

async function makeConsole(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="QUEQIAO_NONCE"><title>鹊桥</title>');
  await writeFile(join(folder, 'assets', 'index-1a2b3c.js'), 'export {};');
  await writeFile(join(folder, 'assets', 'index-1a2b3c.js.gz'), gzipSync('export {};'));
  return folder;
}

/** For HTTP methods that no operation uses yet. */
const thing = z.strictObject({ id: z.string(), note: z.string().optional() });
const ofThings = {
  summary: { zh: '样品', en: 'A thing' },
  input: thing,
  output: thing,
  may: {},
  audit: { zh: '修改样品', en: 'Changed a thing' },
};
const putThing = operation({ ...ofThings, name: 'projects.putThing', http: 'PUT /cities/:city/things/:id' });
const removeThing = operation({ ...ofThings, name: 'projects.removeThing', http: 'DELETE /cities/:city/things/:id' });

function answerAsTheServices(nats: NatsConnection, heard: Heard[]): void {
  const answer = answerer(nats, heard);
  for (const service of ['enterprises', 'projects', 'matching'] as const)
    answer(healthOf(service), () => ({ status: 'ok' as const, dependencies: {} }));
  answer(apiKeys.useApiKey, ({ secret }) => {
    if (secret !== API_KEY) throw new AppError('unauthenticated', { zh: '接口密钥无效', en: 'The API key is unknown' });
    const actor = {
      id: 'key-1',
      name: '示例数据对接 · 示例管理员',
      kind: 'key' as const,
      roles: ['city-admin' as const],
    };
    return { city: CITY, actor, operations: ['enterprises.listNeeds', 'projects.listCities', 'accounts.listUsers'] };
  });
  answerAsProvider(answer);
  answer(projects.listCities, () => ({ items: [build.city(), build.city({ code: '510100' })] }));
  answer(enterprises.getOrganisation, ({ id }, { city }) => {
    if (id !== 'sample-enterprise-1' || city !== CITY) throw notFound('id', id);
    return build.organisation();
  });
  answer(enterprises.createOrganisation, ({ name }) => build.organisation({ id: 'made-1', name }));
  answer(enterprises.importOrganisations, () => ({ stored: 1, problems: [] }));
  answer(enterprises.listNeeds, () => ({ items: [build.need()], next: 'page-3' }));
  answer(enterprises.registerNeed, () => build.need({ id: 'need-7' }), eventsOfCity());
  answer(attachments.getNeedAttachment, () => {
    const content = Buffer.from('%PDF<script>').toString('base64');
    return { name: "厂区 '1'.pdf", type: 'application/pdf' as const, bytes: 12, content };
  });
  answer(matching.decide, () => {
    throw new AppError('conflict', { zh: '已评审', en: 'Already decided' });
  });
  answer(putThing, (put) => put);
  answer(removeThing, (removed) => removed);
}

/** Where everybody whose code is good is let in. */
function answerAsProvider(answer: ReturnType<typeof answerer>): void {
  answer(signOn.getSignOn, () => ({ isOffered: true }));
  answer(signOn.startSignOn, () => ({ url: 'https://provider.example/authorize?state=s' }));
  answer(signOn.finishSignOn, ({ url }) => {
    const message = { zh: '尚未关联', en: 'Not linked' };
    if (!url.includes('code=good'))
      throw new AppError('unauthenticated', message, [{ field: '', rule: 'linked', message }]);
    const until = '2100-01-15T08:00:00.000Z';
    const { id, name } = build.actor();
    const account = { isActive: true, mustChangePassword: false, hasSecondFactor: false, mustSetUpSecondFactor: false };
    const user = {
      id,
      login: id,
      name,
      memberships: [],
      version: 1,
      createdAt: '2026-01-15T08:00:00.000Z',
      ...account,
    };
    return { access: 'access-1', accessUntil: until, refresh: 'refresh-1', refreshUntil: until, user };
  });
}

/** Keyed by name. */
function eventsOfCity(): Record<string, unknown> {
  const { candidate, targetId } = build.suggestion();
  const { kind, id, name } = candidate;
  const decided = { decision: build.decision(), city: CITY, targetId, candidate: { kind, id, name } };
  const { setId, id: versionId, pair, createdAt: at } = build.weightVersion();
  const scoredAt = '2026-01-15T08:00:00.000Z';
  return {
    [matching.suggestionsReady.name]: { city: CITY, targetKind: 'need', targetId: 'need-7', version: 1, scoredAt },
    [matching.suggestionDecided.name]: decided,
    [matching.decisionUndone.name]: decided,
    [matching.acceptedSignalled.name]: { city: CITY, ...build.acceptedSignal() },
    [matching.rankingProgressed.name]: { city: CITY, ...build.rankingRun() },
    [risks.riskChanged.name]: { city: CITY, version: 1, risk: build.risk() },
    [enterprises.needMoved.name]: { city: CITY, needId: 'need-7', state: 'submitted' },
    [registrations.registrationMoved.name]: { city: CITY, registrationId: 'reg-1', state: 'submitted' },
    [dataTasks.dataTaskChanged.name]: { city: CITY, task: build.dataTask() },
    [weights.weightsPublished.name]: { city: CITY, setId, versionId, pair, by: refOf(build.admin()), at },
  };
}

/** Answers as the owning service would, then sends the events. */
function answerer(nats: NatsConnection, heard: Heard[]) {
  return <R extends Operation>(
    contract: R,
    reply: (input: InputOf<R>, context: MessageContext) => OutputOf<R>,
    events: Readonly<Record<string, unknown>> = {},
  ): void => {
    nats.subscribe(contract.name, {
      callback: (_failure, message) => {
        const header = message.headers?.get('Queqiao-Context') ?? '';
        const context = messageContext.parse(JSON.parse(decodeURIComponent(header)));
        const input = message.json<InputOf<R>>();
        heard.push({ name: contract.name, input, context });
        try {
          message.respond(JSON.stringify({ ok: true, data: reply(input, context) }));
          for (const [name, data] of Object.entries(events)) {
            const body = JSON.stringify(data);
            nats.publish(name, body, { headers: eventHeaders(name, body, context, randomUUID()) });
          }
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          message.respond(JSON.stringify({ ok: false, error: error.toData() }));
        }
      },
    });
  };
}
