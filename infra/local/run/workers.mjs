import { startWorker } from './services.mjs';

/** The scoring workers of a running Queqiao, which can be replaced by as many new ones as one likes. */
export class Workers {
  #count = 0;

  /**
   * @param {import('./services.mjs').Urls} urls
   * @param {import('../supply/supply.mjs').Place} place
   * @param {import('../processes/managed-process.mjs').ManagedProcess[]} running
   */
  constructor(urls, place, running) {
    this.urls = urls;
    this.place = place;
    this.running = running;
  }

  /**
   * Stops all workers and starts others, without waiting until these are ready.
   * @param {number} count
   * @returns {Promise<{ pid: number | undefined, ready: string }[]>} their process ids and where they tell that they are ready
   */
  async replace(count) {
    await Promise.all(this.running.map((worker) => worker.stop()));
    const started = await Promise.all(
      Array.from({ length: count }, () => startWorker(`worker-${++this.#count}`, this.urls, this.place)),
    );
    this.running = started.map(({ process: worker }) => worker);
    return started.map(({ process: worker, health }) => ({ pid: worker.child?.pid, ready: health }));
  }
}
