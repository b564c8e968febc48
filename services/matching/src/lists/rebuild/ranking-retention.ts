import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Routine } from '@queqiao/platform';
import { DAY_MS } from '../../dates.js';
import type { MatchingConfig } from '../../matching.config.js';
import { Prisma } from '../../prisma.js';

const EVERY_MS = 60 * 60 * 1_000;

/** Deletes old rankings with their profiles and undecided suggestions, and old showings. */
@Injectable()
export class RankingRetention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RankingRetention.name);
  private readonly keptMs: number;
  private readonly routine = new Routine(
    EVERY_MS,
    () => this.prune(),
    (error) => this.logger.warn(`Cannot prune: ${String(error)}`),
  );

  constructor(
    private readonly prisma: Prisma,
    @Inject(CONFIG) config: MatchingConfig,
  ) {
    this.keptMs = config.RANKINGS_KEPT_DAYS * DAY_MS;
  }

  onApplicationBootstrap(): void {
    this.routine.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.routine.stop();
  }

  /** Keeps each target's newest ranking, and the profiles that any kept ranking needs. */
  async prune(): Promise<void> {
    const before = new Date(Date.now() - this.keptMs);
    await this.prisma.$executeRaw`
      DELETE FROM ranking r USING target t
      WHERE t.id = r.target_id AND r.scored_at < ${before} AND r.number < t.scored`;
    await this.prisma.$executeRaw`
      DELETE FROM suggestion s USING target t
      WHERE t.id = s.target_id AND s.ranking < t.scored
        AND NOT EXISTS (SELECT FROM decision d WHERE d.suggestion_id = s.id)
        AND NOT EXISTS (SELECT FROM ranking r WHERE r.target_id = s.target_id AND r.number = s.ranking)`;
    // A ranking under way needs no profile replaced that long ago.
    await this.prisma.$executeRaw`
      DELETE FROM profile_history h
      WHERE h.replaced_at < ${before} AND NOT EXISTS (SELECT FROM ranking r WHERE r.catalogue_seq < h.until)`;
    await this.prisma.$executeRaw`DELETE FROM showing WHERE day < ${before}`;
  }
}
