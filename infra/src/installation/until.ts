import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until `isSo` is true. Throws after `patienceMs`; `what` names the wait in the error. */
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
