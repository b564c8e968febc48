import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { matching, systemActor } from '@queqiao/contracts';
import { type AfterCommit, publish } from '@queqiao/messaging';
import type { Tx } from '../../prisma.js';
import { ScoringQueue } from '../queue/scoring-queue.js';
import { runOf } from './runs.rows.js';

/**
 * How many targets one job ranks. A ranking takes tens of ms and a job about one ms of the queue, so at twenty the
 * queue costs well under a hundredth; a chunk is still over within seconds, so workers end a run together and one that
 * dies leaves little behind.
 */
export const CHUNK = 20;
/** How long changes of candidates are gathered before targets are ranked again, in ms. */
const GATHER_MS = 500;

/** Starts runs: many targets that are ranked again for one cause, after everything that a user waits for. */
@Injectable()
export class RankingRuns {
  constructor(private readonly queue: ScoringQueue) {}

  /** Starts a run of targets whose new rankings were asked for in the same transaction. */
  async start(
    tx: Tx,
    city: string,
    cause: matching.RankingCause,
    targetIds: readonly string[],
    delay = 0,
  ): Promise<AfterCommit> {
    if (targetIds.length === 0) return async () => undefined;
    const id = `run-${randomUUID()}`;
    const now = new Date();
    const versionId = cause.kind === 'weights' ? cause.version : null;
    const total = targetIds.length;
    const run = { id, city, cause: cause.kind, versionId, total, startedAt: now, reportedAt: now, finishedAt: null };
    await tx.rankingRun.create({ data: run });
    await tx.$executeRaw`
      INSERT INTO ranking_run_member (run_id, chunk, target_id, ranking)
      SELECT ${id}, (row_number() OVER (ORDER BY id) - 1) / ${CHUNK}::int, id, requested
      FROM target WHERE id = ANY(${[...targetIds]})`;
    await publish(tx, matching.rankingProgressed, { ...runOf(run, total), city }, runContext(city, id));
    const chunks = Array.from({ length: Math.ceil(total / CHUNK) }, (_, chunk) => chunk);
    return () => this.queue.addRun(id, chunks, delay);
  }

  /**
   * Starts a run of a city's targets whose candidates changed, unless one is under way: what that one ranked too early
   * is ranked again by the run that follows it. So an import of many messages makes a few runs and not one a message.
   */
  async followCandidates(tx: Tx, city: string, targetIds: readonly string[]): Promise<AfterCommit> {
    // Held until the commit, so that the run does not end without having seen what was asked for here.
    const underWay = await tx.$executeRaw`
      SELECT id FROM ranking_run WHERE city = ${city} AND cause = 'candidates' AND finished_at IS NULL FOR UPDATE`;
    if (underWay > 0) return async () => undefined;
    return this.start(tx, city, { kind: 'candidates' }, targetIds, GATHER_MS);
  }
}

export function runContext(city: string, runId: string) {
  return { city, actor: systemActor('ranking-run'), requestId: runId };
}
