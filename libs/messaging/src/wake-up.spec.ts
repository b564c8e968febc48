import { WakeUp } from './wake-up.js';

describe('wake-up', () => {
  it('wakes who waits', async () => {
    const bell = new WakeUp();
    const waiting = timed(() => bell.wait(5_000));
    bell.ring();
    expect(await waiting).toBeLessThan(1_000);
  });

  it('does not lose a ring while nobody waits', async () => {
    const bell = new WakeUp();
    bell.ring();
    bell.ring();
    expect(await timed(() => bell.wait(5_000))).toBeLessThan(1_000);
  });

  it('takes several rings as one', async () => {
    const bell = new WakeUp();
    bell.ring();
    bell.ring();
    await bell.wait(5_000);
    expect(await timed(() => bell.wait(50))).toBeGreaterThanOrEqual(45);
  });

  it('goes on after the time is over, and hears the next ring', async () => {
    const bell = new WakeUp();
    await bell.wait(10);
    const waiting = timed(() => bell.wait(5_000));
    bell.ring();
    expect(await waiting).toBeLessThan(1_000);
  });

  async function timed(work: () => Promise<void>): Promise<number> {
    const before = Date.now();
    await work();
    return Date.now() - before;
  }
});
