import { Logger } from '@nestjs/common';

const PAUSE_MS = 60_000;

/**
 * Tells which messages were refused. Whoever floods the bus must not flood the log: the first one is told at once, those of
 * the next minute as a number for each reason, and so on for as long as there are any.
 */
export class RefusalLog {
  private readonly logger = new Logger('Signatures');
  private readonly untold = new Map<string, number>();
  private pause: NodeJS.Timeout | undefined;

  /** `why` completes 'Refused a message that'. */
  tell(subject: string, why: string): void {
    if (this.pause === undefined) {
      this.logger.warn(`Refused a message on ${subject} that ${why}`);
      this.rest();
    } else {
      this.untold.set(why, (this.untold.get(why) ?? 0) + 1);
    }
  }

  private rest(): void {
    this.pause = setTimeout(() => this.sumUp(), PAUSE_MS).unref();
  }

  private sumUp(): void {
    this.pause = undefined;
    if (this.untold.size === 0) return;
    for (const [why, count] of this.untold)
      this.logger.warn(`Refused more messages that ${why}: ${count} within ${PAUSE_MS / 1_000} s`);
    this.untold.clear();
    this.rest();
  }
}
