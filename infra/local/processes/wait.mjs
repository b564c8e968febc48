import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../progress.mjs';

/**
 * @param {import('./managed-process.mjs').ManagedProcess} server
 * @param {() => Promise<boolean>} isReady
 * @param {number} [timeoutMs]
 * @throws {Refusal} with the end of the log, when the process ends first or takes too long
 */
export async function waitReady(server, isReady, timeoutMs = 60_000) {
  const deadline = Date.now() + timeoutMs;
  while (!(await isReady())) {
    if (!server.running) throw new Refusal(explain(server, `ended (${await server.ended}) before it was ready`));
    if (Date.now() > deadline) throw new Refusal(explain(server, `was not ready after ${timeoutMs / 1000} s`));
    await sleep(100);
  }
}

/** @param {string} what names it in the error @param {() => Promise<boolean>} isSo @param {number} [timeoutMs] */
export async function waitUntil(what, isSo, timeoutMs = 60_000) {
  const deadline = Date.now() + timeoutMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Refusal(`${what} was not ready after ${timeoutMs / 1000} s.`);
    await sleep(100);
  }
}

/** @param {import('./managed-process.mjs').ManagedProcess} server @param {string} what happened to it */
export const explain = (server, what) =>
  `${server.name} ${what}. The end of ${server.logFile}:\n${server.tail().replace(/^/gm, '    ')}`;

/** @param {string} url @returns {() => Promise<boolean>} whether the answer is a 2xx */
export const answers = (url) => async () => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(3_000) })).ok;
  } catch {
    // Not ready yet; waitReady has the deadline.
    return false;
  }
};

/** @param {number} port on 127.0.0.1 @returns {() => Promise<boolean>} */
export const listens = (port) => () =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const end = (/** @type {boolean} */ yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
  });
