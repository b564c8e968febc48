import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so, asking again and again; throws after `patienceMs`, two minutes where nothing else is said. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  patienceMs = 120_000,
  pauseMs = 50,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited too long for ${what}`);
    await sleep(pauseMs);
  }
}
