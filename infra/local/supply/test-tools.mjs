import { which } from '../paths.mjs';
import { Refusal } from '../progress.mjs';
import { installDebian } from './debian.mjs';
import { nats } from './nats.mjs';
import { redis } from './redis.mjs';
import { findOrInstall } from './supply.mjs';

/** With a font that has Chinese. */
const chromium = {
  title: 'Chromium',
  native: async () =>
    process.env.CHROMIUM_BIN || which('chromium') || which('chromium-browser') || which('google-chrome'),
  packages: () => installDebian(['chromium', 'fonts-noto-cjk']),
};

const tools = [
  { tool: nats, variable: 'NATS_SERVER_BIN', name: 'nats-server' },
  { tool: redis, variable: 'REDIS_SERVER_BIN', name: 'redis-server' },
  { tool: chromium, variable: 'CHROMIUM_BIN', name: 'chromium' },
];

/** Programs that tests start, as environment variables; npm ci brings Postgres. @returns {Promise<Record<string, string>>} */
export async function supplyTestTools() {
  /** @type {Record<string, string>} */
  const env = {};
  for (const { tool, variable, name } of tools) {
    const program = await findOrInstall(tool);
    if (program === undefined) {
      throw new Refusal(
        `${tool.title} is missing. Put ${name} on PATH, name it in ${variable}, or start as root on Debian to have it installed.`,
      );
    }
    env[variable] = program;
  }
  return env;
}
