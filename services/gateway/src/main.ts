import 'reflect-metadata';
import { readConfig, untilShutdown } from '@queqiao/platform';
import { gatewayConfig } from './gateway.config.js';
import { startGateway } from './server/gateway.js';

await untilShutdown(() => startGateway(readConfig(gatewayConfig)));
