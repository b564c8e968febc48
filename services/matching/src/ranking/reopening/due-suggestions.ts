import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { cityDay, matching, systemActor } from '@queqiao/contracts';
import { publish } from '@queqiao/messaging';
import { Routine } from '@queqiao/platform';
import { fromDay, startOfDay } from '../../dates.js';
import { Prisma, type Tx } from '../../prisma.js';

/** In ms: how often to look whether a day has come. */
const EVERY_MS = 15_000;

interface DueSuggestion {
  readonly id: string;
  readonly targetId: string;
  readonly until: Date;
}

/** Opens suggestions again that were put off, on the day until which they were. */
@Injectable()
export class DueSuggestions implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DueSuggestions.name);
  private readonly routine = new Routine(
    EVERY_MS,
    () => this.openDue(new Date()),
    (error) => this.logger.warn(`Put-off suggestions stay away: ${String(error)}`),
  );

  constructor(private readonly prisma: Prisma) {}

  onApplicationBootstrap(): void {
    this.routine.run();
    this.routine.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.routine.stop();
  }

  async openDue(now: Date): Promise<void> {
    const due = await this.prisma.$queryRaw<DueSuggestion[]>`
      SELECT s.id, s.target_id AS "targetId", s.until FROM suggestion s JOIN target t ON t.id = s.target_id AND NOT t.closed
      WHERE s.state = 'later' AND s.until <= ${startOfDay(now)} ORDER BY s.until, s.id`;
    for (const suggestion of due) await this.prisma.$transaction((tx) => this.open(tx, suggestion, now));
  }

  private async open(tx: Tx, { id, targetId, until }: DueSuggestion, now: Date): Promise<void> {
    // In the order in which decisions lock them.
    await tx.$queryRaw`SELECT id FROM target WHERE id = ${targetId} FOR UPDATE`;
    const day = fromDay(until) ?? cityDay(now);
    const returned: matching.Returned = {
      because: 'due',
      at: now.toISOString(),
      record: id,
      text: { zh: `再议日期 ${day} 已到`, en: `It was put off until ${day}, and the day has come` },
    };
    const { count } = await tx.suggestion.updateMany({
      where: { id, state: 'later', until },
      data: { state: 'open', until: null, returned },
    });
    const target = await tx.target.findUniqueOrThrow({ where: { id: targetId } });
    if (count === 0 || target.scoredAt === null) return;
    const { city, kind, scored: version, scoredAt } = target;
    const targetKind = matching.targetKind.parse(kind);
    await publish(
      tx,
      matching.suggestionsReady,
      { city, targetKind, targetId, version, scoredAt: scoredAt.toISOString() },
      { city, actor: systemActor('due-suggestions'), requestId: 'due' },
    );
  }
}
