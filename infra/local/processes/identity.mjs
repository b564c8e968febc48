import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ pid: number, started: string }} Identity a process id with its start time: ids are used again, pairs are not */

/**
 * @param {number} pid
 * @returns {Identity | undefined} undefined when no such process lives
 */
export function identityOf(pid) {
  try {
    const started = existsSync('/proc/self/stat') ? startedOnLinux(pid) : startedElsewhere(pid);
    return started === undefined ? undefined : { pid, started };
  } catch {
    // Reading fails when the process is gone, which is the answer.
    return undefined;
  }
}

/** @param {number} pid */
function startedOnLinux(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name in brackets and may hold spaces; proc(5): state is field 3, starttime 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}

/** @param {number} pid */
const startedElsewhere = (pid) => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();

/**
 * Stops a process that this run did not start itself: SIGINT, and SIGKILL after ten seconds. SIGINT is a fast shutdown
 * to Postgres, while SIGTERM would wait for its clients.
 * @param {Identity} identity
 */
export async function stopByIdentity({ pid, started }) {
  const lives = () => identityOf(pid)?.started === started;
  if (lives()) process.kill(pid, 'SIGINT');
  for (let waited = 0; lives() && waited < 10_000; waited += 100) await sleep(100);
  if (lives()) process.kill(pid, 'SIGKILL');
}
