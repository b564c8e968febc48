import { say } from '../progress.mjs';

/** What to stop at the end, last started first. */
export class Stops {
  /** @type {(() => Promise<void>)[]} */
  #stops = [];
  #running = Promise.resolve();

  /** @param {() => Promise<void>} stop */
  add(stop) {
    this.#stops.push(stop);
  }

  /** May be called again: stops each thing once, also one added since the last call. */
  all() {
    this.#running = this.#running.then(() => this.#stopAll());
    return this.#running;
  }

  async #stopAll() {
    if (this.#stops.length > 0) say('stopping');
    for (let stop = this.#stops.pop(); stop; stop = this.#stops.pop()) {
      try {
        await stop();
      } catch (error) {
        // The others must still be stopped.
        say(`could not stop something: ${error.message}`);
      }
    }
  }
}

/**
 * Runs `main` and stops all that it started at its end, failure or interruption.
 * @param {(stops: Stops, signal: AbortSignal) => Promise<number>} main
 * @returns {Promise<number>} the exit code: 130 when interrupted
 */
export async function interruptible(main) {
  const stops = new Stops();
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A signal may come twice: from the terminal and from npm.
    process.on(signal, () => {
      interrupt.abort();
      void stops.all();
    });
  }
  try {
    return await main(stops, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return 130;
    throw error;
  } finally {
    await stops.all();
  }
}
