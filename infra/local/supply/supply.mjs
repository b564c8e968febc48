import { Refusal, say } from '../progress.mjs';
import { dockerWorks } from './docker.mjs';
import { nats } from './nats.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';

/**
 * @typedef {{ dataFolder: string, logFolder: string, onStart?: (pid: number) => void, onStop: (stop: () => Promise<void>) => void }} Place
 * @typedef {{ title: string, variable: string, ways: string[], native: () => Promise<string | undefined>,
 *   packages: () => Promise<boolean>, start: (program: string, place: Place) => Promise<string>,
 *   container: (place: Place) => Promise<string> }} Server
 */

/** Starts one after the other, as two may need the package manager. @param {Place} place */
export async function supplyAll(place) {
  say('providing Postgres, NATS and Redis');
  return {
    DATABASE_URL: await supply(postgres, place),
    NATS_URL: await supply(nats, place),
    REDIS_URL: await supply(redis, place),
  };
}

/**
 * Tries the environment, a program on this machine, the Debian package and Docker.
 * @param {Server} server
 * @param {Place} place
 * @returns {Promise<string>} the URL
 */
export async function supply(server, place) {
  const given = process.env[server.variable];
  if (given) return given;
  const program = await findOrInstall(server);
  if (program !== undefined) return server.start(program, place);
  if (await dockerWorks()) return server.container(place);
  throw new Refusal(
    [`${server.title} is missing. Any one of these provides it:`, ...server.ways.map((way) => `  - ${way}`)].join('\n'),
  );
}

/** The program on this machine, or else that of the Debian package. @param {Pick<Server, 'native' | 'packages'>} server */
export async function findOrInstall({ native, packages }) {
  return (await native()) ?? ((await packages()) ? native() : undefined);
}
