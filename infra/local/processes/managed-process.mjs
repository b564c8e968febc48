import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

const patienceMs = 10_000;

/**
 * @typedef {{ name: string, command: string, args: string[], logFolder: string, env?: NodeJS.ProcessEnv, cwd?: string,
 *   uid?: number, gid?: number, stopSignal?: NodeJS.Signals, onStart?: (pid: number) => void }} ProcessPlan
 */

/** A process of this run, with its log in a file. */
export class ManagedProcess {
  /** @param {ProcessPlan} plan */
  constructor(plan) {
    this.plan = plan;
    this.name = plan.name;
    this.logFile = path.join(plan.logFolder, `${plan.name}.log`);
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.child = undefined;
    /** @type {Promise<string>} the signal or exit code that ended it */
    this.ended = Promise.resolve('not started');
    this.running = false;
    this.stopping = false;
  }

  /** Starts it in its own process group, so that Ctrl-C reaches only the launcher. */
  start() {
    const { command, args, logFolder, env, cwd, uid, gid, onStart } = this.plan;
    mkdirSync(logFolder, { recursive: true });
    // A restart keeps the log of the crash before it.
    const log = openSync(this.logFile, this.child === undefined ? 'w' : 'a');
    const child = spawn(command, args, { stdio: ['ignore', log, log], detached: true, env, cwd, uid, gid });
    closeSync(log);
    this.child = child;
    this.running = true;
    this.ended = new Promise((resolve) => {
      const end = (/** @type {string} */ how) => {
        this.running = false;
        resolve(how);
      };
      child.on('error', (error) => end(error.message));
      child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    });
    if (child.pid !== undefined) onStart?.(child.pid);
    return this;
  }

  /** Waits for the end; kills the process after ten seconds. */
  async stop() {
    this.stopping = true;
    if (!this.running) return;
    this.child?.kill(this.plan.stopSignal ?? 'SIGTERM');
    const timer = setTimeout(() => this.child?.kill('SIGKILL'), patienceMs);
    await this.ended;
    clearTimeout(timer);
  }

  tail(lines = 25) {
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }
}
