import { Stops } from './stops.mjs';

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
