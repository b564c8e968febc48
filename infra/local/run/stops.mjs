import { say } from '../progress.mjs';

/** What has to be undone at the end, in the reverse order of its doing. */
export class Stops {
  /** @type {(() => Promise<void>)[]} */
  #stops = [];
  #running = Promise.resolve();

  /** @param {() => Promise<void>} stop */
  add(stop) {
    this.#stops.push(stop);
  }

  /** Stops everything, each thing once however often one asks, and also what was added since the last time. */
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
        // One that cannot be stopped must not keep the others running.
        say(`could not stop something: ${error.message}`);
      }
    }
  }
}

/**
 * Runs `main`, and stops everything it started when it is done, fails, or is interrupted.
 * @param {(stops: Stops, signal: AbortSignal) => Promise<number>} main
 * @returns {Promise<number>} its exit code, or 130 when the interruption cut it short
 */
export async function interruptible(main) {
  const stops = new Stops();
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // npm passes on a signal that the terminal has delivered already, so a second one changes nothing.
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
