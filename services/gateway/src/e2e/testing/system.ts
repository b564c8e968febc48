import { processes } from '@queqiao/contracts';
import { freePort, startBackbone } from '@queqiao/testing';
import { inRoot, type Service, startService } from './processes.js';
import { loadSample } from './sample.js';

/** Every process as shipped, on servers of its own, with a small ranked sample. */
export interface System {
  readonly origin: string;
  readonly databaseUrl: string;
  readonly services: readonly Service[];
  stop(): Promise<void>;
}

export async function startSystem(): Promise<System> {
  const backbone = await startBackbone();
  const services: Service[] = [];
  const stop = async () => {
    await Promise.all(services.map((service) => service.stop()));
    await backbone.stop();
  };
  try {
    const answering = processes.filter(({ schema }) => schema !== undefined);
    const starts = answering.map(async ({ name, entry }) => {
      const env = { ...(await backbone.config()) };
      const healthUrl = `http://127.0.0.1:${env.HEALTH_PORT}/health/ready`;
      services.push(await startService(name, entry, env, healthUrl));
    });
    await Promise.all(starts);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = {
      NATS_URL: backbone.nats.url,
      HTTP_PORT: port,
      CONSOLE_DIR: inRoot('services/console/dist'),
      LOG_LEVEL: 'error',
    };
    services.push(await startService('gateway', 'services/gateway/dist/main.js', env, `${origin}/health/ready`));
    await loadSample(backbone.nats.url);
    return { origin, databaseUrl: backbone.postgres.url, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
