import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from '../processes/wait.mjs';
import { say } from '../progress.mjs';

const restartPauseMs = 5_000;

/**
 * Starts a process that died again after five seconds, and shows the end of its log.
 * @param {import('../processes/managed-process.mjs').ManagedProcess[]} processes
 * @param {AbortSignal} until
 */
export async function keepRunning(processes, until) {
  await Promise.all(processes.map((one) => keepOne(one, until)));
}

/** @param {import('../processes/managed-process.mjs').ManagedProcess} one @param {AbortSignal} until */
async function keepOne(one, until) {
  const stopped = new Promise((resolve) => until.addEventListener('abort', () => resolve('stopped')));
  while (!until.aborted) {
    const how = await Promise.race([one.ended, stopped]);
    if (until.aborted || one.stopping) return;
    say(`${explain(one, `died (${how})`)}\n    It starts again in ${restartPauseMs / 1000} s.`);
    await Promise.race([sleep(restartPauseMs, undefined, { ref: false }), stopped]);
    if (!until.aborted) one.start();
  }
}
