import { LOADER, processes } from '@queqiao/contracts';
import { type Backbone, freePort, startBackbone } from '@queqiao/testing';
import { type Answer, ask, post } from '../../testing/answers.js';
import { inRoot, type Service, startService } from './processes.js';
import { loadSample } from './sample.js';

export type SamplePerson =
  `sample-${'officer' | 'admin' | 'approver' | 'auditor' | 'enterprise' | 'institution' | 'investor'}`;

/** Every process as shipped, on servers of its own, with a small ranked sample. */
export interface System {
  readonly origin: string;
  readonly databaseUrl: string;
  readonly backbone: Backbone;
  readonly services: readonly Service[];
  /** As the administrator of the sample. */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startSystem(LOG_LEVEL: 'error' | 'debug' = 'error'): Promise<System> {
  const backbone = await startBackbone();
  const services: Service[] = [];
  const stop = async () => {
    await Promise.all(services.map((service) => service.stop()));
    await backbone.stop();
  };
  try {
    const answering = processes.filter(({ schema }) => schema !== undefined);
    const starts = answering.map(async ({ name, entry }) => {
      const env = { ...(await backbone.config()), SAMPLE_PEOPLE: 'yes', LOG_LEVEL };
      const healthUrl = `http://127.0.0.1:${env.HEALTH_PORT}/health/ready`;
      services.push(await startService(name, entry, env, healthUrl));
    });
    await Promise.all(starts);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { SESSION_SECRET, CONTEXT_SECRET, NATS_URL, NATS_PASSWORD } = await backbone.config();
    const env = {
      SESSION_SECRET,
      CONTEXT_SECRET,
      NATS_URL,
      NATS_PASSWORD,
      HTTP_PORT: port,
      CONSOLE_DIR: inRoot('services/console/dist'),
      LOG_LEVEL,
    };
    services.push(await startService('gateway', 'services/gateway/dist/main.js', env, `${origin}/health/ready`));
    await loadSample(backbone.nats.as(LOADER), CONTEXT_SECRET);
    const access = await accessTo(origin, 'sample-admin');
    return {
      origin,
      databaseUrl: backbone.postgres.url,
      backbone,
      services,
      ask: (path, { headers, ...init } = {}) =>
        ask(origin + path, { ...init, headers: { ...access, ...(headers as Record<string, string>) } }),
      post: (path, body, headers) => post(origin + path, body, { ...access, ...headers }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function accessTo(origin: string, login: SamplePerson): Promise<{ authorization: string }> {
  const { status, body } = await post(`${origin}/api/sessions/sample`, { login });
  if (status !== 201) throw new Error(`${login} cannot sign in: ${JSON.stringify(body)}`);
  return { authorization: `Bearer ${body.access}` };
}
