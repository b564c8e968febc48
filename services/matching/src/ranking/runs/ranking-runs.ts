import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { matching, systemActor } from '@queqiao/contracts';
import { type AfterCommit, publish } from '@queqiao/messaging';
import type { Tx } from '../../prisma.js';
import { ScoringQueue } from '../queue/scoring-queue.js';
import { runOf } from './runs.rows.js';

/** Targets per job: at tens of ms each, a job's 1 ms in the queue is negligible, and little is lost with a worker. */
export const CHUNK = 20;
/** Gathers changes of candidates before ranking, in ms. */
const GATHER_MS = 500;

@Injectable()
export class RankingRuns {
  constructor(private readonly queue: ScoringQueue) {}

  /** Rankings of the targets must be requested in the same transaction. */
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

  /** Starts no second run of a city: the next one ranks what this one missed, so an import makes few runs. */
  async followCandidates(tx: Tx, city: string, targetIds: readonly string[]): Promise<AfterCommit> {
    // Locked until the commit, so that the run cannot end without seeing this request.
    const underWay = await tx.$executeRaw`
      SELECT id FROM ranking_run WHERE city = ${city} AND cause = 'candidates' AND finished_at IS NULL FOR UPDATE`;
    if (underWay > 0) return async () => undefined;
    return this.start(tx, city, { kind: 'candidates' }, targetIds, GATHER_MS);
  }
}

export function runContext(city: string, runId: string) {
  return { city, actor: systemActor('ranking-run'), requestId: runId };
}
