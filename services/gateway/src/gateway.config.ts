import { isIP } from 'node:net';
import { baseConfig } from '@queqiao/platform';
import { z } from 'zod';

const listed = z.string().transform((list) => list.split(',').map((one) => one.trim().toLowerCase()));

const hosts = listed.refine((list) => list.every((host) => host !== ''), 'must be host names with commas between');

const addresses = listed.refine(
  (list) => list.every((one) => isIP(one.split('/')[0] ?? '') !== 0),
  'must be addresses or networks, such as 10.0.0.0/8, with commas between',
);

export const gatewayConfig = baseConfig.extend({
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: z.coerce.number().int().min(1).max(65_535),
  /** Names under which browsers may ask for the console, without port: others are pages that pretend to be it. */
  HTTP_NAMES: hosts.prefault('localhost,127.0.0.1,[::1]'),
  /** Whose word counts for where a request comes from and how; by default nobody's. */
  TRUSTED_PROXIES: addresses.optional(),
  /** By default the console beside this service. */
  CONSOLE_DIR: z.string().min(1).optional(),
  /** Reads the access tokens that `accounts` signs with it. */
  SESSION_SECRET: z.string().min(32),
});
export type GatewayConfig = z.output<typeof gatewayConfig>;
