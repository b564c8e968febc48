import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addressedOperations } from '@queqiao/contracts';
import { createLogger } from '@queqiao/platform';
import { CONSOLE_DIR, serveConsole } from '../console/console.js';
import type { GatewayConfig } from '../gateway.config.js';
import { GatewayModule } from '../gateway.module.js';
import { fastifyAdapter, SECURITY_HEADERS } from './fastify-adapter.js';
import { gracefulClose } from './graceful-close.js';

export interface RunningGateway {
  readonly url: string;
  /** Ends streams, finishes requests, and drains the NATS connection. */
  stop(): Promise<void>;
}

export async function startGateway(config: GatewayConfig, operations = addressedOperations()): Promise<RunningGateway> {
  const logger = createLogger('gateway', config.LOG_LEVEL);
  const module = GatewayModule.with(config, operations);
  const options = { logger, bodyParser: false, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    fastifyAdapter(config.HTTP_NAMES, config.TRUSTED_PROXIES),
    options,
  );
  app.useSecurityHeaders(SECURITY_HEADERS);
  app.enableCsrfProtection();
  const stop = gracefulClose(app.getHttpServer(), () => app.close());
  const folder = config.CONSOLE_DIR ?? CONSOLE_DIR;
  const hasConsole = serveConsole(app.getHttpAdapter().getInstance(), folder);
  if (!hasConsole) logger.warn(`There is no built console in ${folder}: only the API is served`);
  await app.listen(config.HTTP_PORT, config.HTTP_HOST);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const host = config.HTTP_HOST.includes(':') ? `[${config.HTTP_HOST}]` : config.HTTP_HOST;
  logger.log(`ready at http://${host}:${port}`);
  return { url: `http://${host}:${port}`, stop };
}
