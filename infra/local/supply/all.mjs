import { say } from '../progress.mjs';
import { dockerWorks } from './docker.mjs';
import { nats } from './nats.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';
import { supply } from './supply.mjs';

/**
 * Postgres, NATS and Redis, one after the other: two of them may need the package manager.
 * @param {import('./supply.mjs').Place} place
 */
export async function supplyAll(place) {
  say('providing Postgres, NATS and Redis');
  return {
    DATABASE_URL: await supply(postgres, place, dockerWorks),
    NATS_URL: await supply(nats, place, dockerWorks),
    REDIS_URL: await supply(redis, place, dockerWorks),
  };
}
