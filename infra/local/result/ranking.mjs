import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, say } from '../progress.mjs';

const pauseMs = 500;
const patienceMs = 180_000;
const quietPolls = 3;

/**
 * @typedef {import('./api.mjs').Api} Api
 * @typedef {import('./api.mjs').RankingStatus} RankingStatus
 */

/** Every industry is a target, and every target is ranked. @param {{ industries: number, status: RankingStatus }[]} cities */
export const isCurrent = (cities) =>
  cities.length > 0 &&
  cities.every(
    ({ industries, status }) => status.targets >= Math.max(1, industries) && status.current === status.targets,
  );

/** @param {RankingStatus[]} statuses */
function describe(statuses) {
  const sum = (/** @type {keyof RankingStatus} */ key) => statuses.reduce((total, status) => total + status[key], 0);
  const candidates = Math.max(...statuses.map((status) => status.candidates));
  return `${sum('current')} of ${sum('targets')} targets ranked, ${candidates} candidates`;
}

/**
 * Waits until all rankings are current in several polls: events of the first load may still come in.
 * @param {Api} gateway
 * @param {AbortSignal} signal
 * @throws {Refusal} when nothing has moved for three minutes
 */
export async function rankingsCurrent(gateway, signal) {
  const cities = await gateway.cities();
  const industries = await Promise.all(cities.map(async ({ code }) => (await gateway.industries(code)).length));
  let last = '';
  let movedAt = Date.now();
  for (let quiet = 0; quiet < quietPolls; ) {
    const statuses = await Promise.all(cities.map(({ code }) => gateway.ranking(code)));
    const now = describe(statuses);
    if (now !== last) movedAt = Date.now();
    quiet =
      now === last && isCurrent(statuses.map((status, i) => ({ industries: industries[i] ?? 0, status })))
        ? quiet + 1
        : 0;
    if (now !== last) say(`ranking: ${now}`);
    last = now;
    if (Date.now() - movedAt > patienceMs)
      throw new Refusal(`The ranking does not move: ${now}. See the worker's log.`);
    if (quiet < quietPolls) await sleep(pauseMs, undefined, { signal });
  }
}
