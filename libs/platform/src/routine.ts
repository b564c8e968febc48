import { forAllCities } from '@queqiao/database';

/** Work over all cities that a process does again and again while it runs, never twice at once. */
export class Routine {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  /** `onFailure` tells of a failed run; the next one comes all the same. */
  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.run(), this.everyMs);
  }

  /** Now, unless a run is under way. */
  run(): void {
    this.running ??= forAllCities(this.work)
      .catch(this.onFailure)
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Waits for the run that is under way. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
