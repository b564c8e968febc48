import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ pid: number, started: string }} Identity with the start time, as the system uses ids again */

/** @param {number} pid @returns {Identity | undefined} undefined when no such process runs */
export function identityOf(pid) {
  try {
    const started = existsSync('/proc/self/stat') ? startedOnLinux(pid) : startedElsewhere(pid);
    return started === undefined ? undefined : { pid, started };
  } catch {
    // Reading fails when the process is gone.
    return undefined;
  }
}

/** @param {number} pid */
function startedOnLinux(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // proc(5): field 2 is the program in brackets and may hold spaces, field 3 the state, field 22 the start time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}

/** @param {number} pid */
const startedElsewhere = (pid) => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();

/**
 * Sends SIGINT, and SIGKILL after ten seconds. On SIGTERM, Postgres would wait for its clients.
 * @param {Identity} identity
 */
export async function stopByIdentity({ pid, started }) {
  const lives = () => identityOf(pid)?.started === started;
  if (lives()) process.kill(pid, 'SIGINT');
  for (let waited = 0; lives() && waited < 10_000; waited += 100) await sleep(100);
  if (lives()) process.kill(pid, 'SIGKILL');
}
