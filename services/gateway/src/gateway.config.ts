import { baseConfig } from '@queqiao/platform';
import { z } from 'zod';

const hosts = z
  .string()
  .transform((list) => list.split(',').map((host) => host.trim().toLowerCase()))
  .refine((list) => list.every((host) => host !== ''), 'must be host names with commas between');

export const gatewayConfig = baseConfig.extend({
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: z.coerce.number().int().min(1).max(65_535),
  /** Names under which browsers may ask for the console, without port: others are pages that pretend to be it. */
  HTTP_NAMES: hosts.prefault('localhost,127.0.0.1,[::1]'),
  /** By default the console beside this service. */
  CONSOLE_DIR: z.string().min(1).optional(),
  /** Reads the access tokens that `accounts` signs with it. */
  SESSION_SECRET: z.string().min(32),
});
export type GatewayConfig = z.output<typeof gatewayConfig>;
