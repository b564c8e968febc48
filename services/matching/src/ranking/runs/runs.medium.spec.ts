import 'reflect-metadata';
import { jest } from '@jest/globals';
import {
  CATALOGUE,
  type DataOf,
  enterprises,
  type MessageContext,
  matching,
  projects,
  weights,
} from '@queqiao/contracts';
import { forCity } from '@queqiao/database';
import type { Sender } from '@queqiao/messaging/testing';
import type { RunningService } from '@queqiao/platform';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, stopProcess, waitFor } from '@queqiao/testing';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { matchingService } from '../../matching.module.js';
import { Prisma } from '../../prisma.js';
import { scoringWorker } from '../../worker.module.js';
import { SCORING, ScoringQueue } from '../queue/scoring-queue.js';
import { RankingService } from '../scoring/ranking.service.js';
import { TargetsService } from '../targets/targets.service.js';
import { CHUNK } from './ranking-runs.js';

const actor = build.actor({ roles: ['promotion-officer', 'city-admin'] });
const officer: MessageContext = { city: '371600', actor, requestId: 'test' };
const catalogue: MessageContext = { ...officer, city: CATALOGUE };
const admin: MessageContext = { ...officer, actor: build.admin() };
/** Two chunks, one for each of two workers. */
const TARGETS = CHUNK + 5;

let bed: ServiceBed;
let sender: Sender;
let db: pg.Pool;
const workers = new Set<RunningService>();
const told: DataOf<typeof matching.rankingProgressed>[] = [];

beforeAll(async () => {
  bed = await startServiceBed(matchingService);
  ({ sender, db } = bed);
  sender.bus.listen(matching.rankingProgressed, (run) => told.push(run));
  await startWorker();
  await sender.send(enterprises.organisationsChanged, { organisations: candidates }, catalogue);
  for (let n = 0; n < TARGETS; n++) {
    const industry = build.industry({ id: `371600-trade-${n}`, codes: [TRADES[n % TRADES.length] ?? '26'] });
    await sender.send(projects.industryChanged, { industry, nodes: [], links: [] });
  }
  await allCurrent();
}, 90_000);

afterAll(() => bed.stop(), 30_000);

const TRADES = ['3216', '3252', '3211', '2614', '1711'];
const candidates = Array.from({ length: 20 }, (_, n) =>
  build.organisation({
    id: `works-${n}`,
    name: `工厂${n}号`,
    city: CATALOGUE,
    industries: [{ code: TRADES[n % TRADES.length] ?? '26' }],
    sizeBand: n % 3 === 0 ? 'large' : 'small',
  }),
);

async function startWorker(): Promise<RunningService> {
  const worker = await bed.start(scoringWorker);
  workers.add(worker);
  return worker;
}

async function stopWorkers(): Promise<void> {
  await Promise.all([...workers].map((worker) => worker.stop()));
  workers.clear();
}

const theWorker = async () => [...workers][0] ?? startWorker();
/** Counts what a worker ranks from now on. */
const rankingsOf = ({ app }: RunningService) => jest.spyOn(app.get(RankingService), 'rank').mock.calls;

async function allCurrent(): Promise<void> {
  await waitFor(async () => {
    const { targets, current } = await sender.bus.request(matching.rankingStatus, {}, officer);
    return targets >= TARGETS && current === targets;
  }, 30_000);
}

/** Puts other weights in force, which asks for a run over all industries. */
async function publishWeights(distance: number): Promise<weights.WeightVersion> {
  const asked = { pair: 'industry>enterprise', weights: { distance }, note: '更看重距离' };
  const { id, version } = await sender.bus.request(weights.draftWeights, asked, officer);
  await sender.bus.request(weights.submitWeights, { id, version }, officer);
  return sender.bus.request(weights.publishWeights, { id, note: '同意', overrideNote: '试验' }, admin);
}

/** Asks for a run over all industries as weights do that go live, under a name of its own. */
async function ask(version: string): Promise<string> {
  const { app } = bed.service;
  const scope = { pair: 'industry>enterprise', id: version };
  await forCity(officer.city, async () => {
    const prisma = app.get(Prisma);
    const add = await prisma.$transaction((tx) => app.get(TargetsService).requestInScope(tx, officer.city, scope));
    await add();
  });
  return version;
}

async function runOf(version: string): Promise<matching.RankingRun> {
  const { items } = await sender.bus.request(matching.listRankingRuns, { limit: 100 }, officer);
  const run = items.find(({ cause }) => cause.kind === 'weights' && cause.version === version);
  if (run === undefined) throw new Error(`no run for ${version}`);
  return run;
}

const finished = async (version: string, withinMs = 60_000) => {
  await waitFor(async () => (await runOf(version)).finishedAt !== undefined, withinMs);
  return runOf(version);
};

/** All that is stored of the lists but when, in which ranking and under which name of the weights they were made. */
async function storedLists(): Promise<unknown[]> {
  const { rows } = await db.query(`
    SELECT id, city, target_id, candidate_kind, candidate_id, scope, candidate, rank, score, base, fit, intent, coverage,
      contributions, state
    FROM matching.suggestion ORDER BY id`);
  return rows;
}

/** Runs `work` while the rankings of one target can be computed and not stored, which a worker is waiting to do. */
async function whileAWorkerHangsAt(
  targetId: string,
  start: () => Promise<unknown>,
  work: () => Promise<void>,
): Promise<void> {
  const lock = await db.connect();
  try {
    await lock.query('BEGIN');
    await lock.query('SELECT id FROM matching.suggestion WHERE target_id = $1 ORDER BY id FOR UPDATE', [targetId]);
    await start();
    await waitFor(async () => {
      const { rowCount } = await db.query("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
      return rowCount !== null && rowCount > 0;
    }, 30_000);
    await work();
  } finally {
    await lock.query('ROLLBACK');
    lock.release();
  }
}

describe('weights that go live', () => {
  it('are followed by a run that tells how far it has come, and reaches its total once', async () => {
    const version = await publishWeights(3);
    const run = await finished(version.id);
    expect(run).toMatchObject({ cause: { kind: 'weights', version: version.id }, total: TARGETS, done: TARGETS });
    await waitFor(() => told.some(({ id, finishedAt }) => id === run.id && finishedAt !== undefined));
    const steps = told.filter(({ id }) => id === run.id);
    expect(steps[0]).toMatchObject({ done: 0, total: TARGETS });
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
    expect(steps.filter(({ done }) => done === TARGETS)).toEqual([{ ...run, city: officer.city }]);
  }, 90_000);
});

describe('a run', () => {
  it('makes the same lists with one worker as with two, both of which take part', async () => {
    const one = await theWorker();
    await finished(await ask('one-worker'));
    const lists = await storedLists();
    const other = await startWorker();
    const rankings = [one, other].map(rankingsOf);
    expect(await finished(await ask('two-workers'))).toMatchObject({ done: TARGETS });
    const made = rankings.map(({ length }) => length);
    expect(Math.min(...made)).toBeGreaterThan(0);
    expect(made[0]).toBe(TARGETS - (made[1] ?? 0));
    expect(lists.length).toBeGreaterThan(TARGETS);
    expect(await storedLists()).toEqual(lists);
    await other.stop();
    workers.delete(other);
  }, 120_000);
});

describe('a need that comes during a run', () => {
  it('is ranked next, in the middle of a chunk', async () => {
    await theWorker();
    const version = await inAChunk('a-need-comes', async () => {
      await sender.send(enterprises.needRegistered, { need: build.need({ id: 'need-fresh' }) });
      await waitFor(() => bed.service.app.get(ScoringQueue).hasFreshWork());
    });
    const run = await finished(version);
    const ranked = await rankedTargets();
    const { rows } = await db.query("SELECT scored_at FROM matching.target WHERE id = 'need-fresh'");
    const before = [...ranked].filter(([, at]) => at < rows[0].scored_at.getTime()).map(([id]) => id);
    // Those up to the one that was under way when the need came, and not one more.
    expect(before.sort()).toEqual(inOrder.slice(0, CHUNK / 2));
    expect(rows[0].scored_at.getTime()).toBeLessThan(Date.parse(run.finishedAt ?? ''));
  }, 90_000);
});

describe('when things break', () => {
  it('a worker that dies in a chunk leaves what it ranked, and another goes on from there', async () => {
    await stopWorkers();
    const doomed = await bed.startProgram('services/matching/dist/worker.js');
    const version = await inAChunk('a-worker-dies', () => stopProcess(doomed, 'SIGKILL'));
    const ranked = await rankedTargets();
    expect([...ranked.keys()].sort()).toEqual(inOrder.slice(0, CHUNK / 2 - 1));
    await startWorker();
    expect(await finished(version)).toMatchObject({ done: TARGETS });
    const after = await rankedTargets();
    for (const [id, at] of ranked) expect([id, after.get(id)]).toEqual([id, at]);
  }, 120_000);

  it('a run that was lost with Redis is made all the same', async () => {
    await stopWorkers();
    const version = await ask('redis-is-lost');
    const redis = new Redis(bed.backbone.redis.url);
    const queue = new Queue(SCORING, { connection: redis });
    await waitFor(async () => (await queue.getWaitingChildrenCount()) === 1);
    await queue.close();
    await redis.flushall();
    redis.disconnect();
    await startWorker();
    expect(await finished(version)).toMatchObject({ done: TARGETS });
  }, 90_000);

  it('a target that cannot be ranked keeps no other from it, and the run open until it can', async () => {
    await theWorker();
    const { rows } = await db.query("SELECT data FROM matching.target WHERE id = '371600-trade-3'");
    await db.query("UPDATE matching.target SET data = '{}' WHERE id = '371600-trade-3'");
    const version = await ask('one-cannot-be-ranked');
    await waitFor(async () => (await runOf(version)).done === TARGETS - 1, 60_000);
    expect((await runOf(version)).finishedAt).toBeUndefined();
    await db.query("UPDATE matching.target SET data = $1 WHERE id = '371600-trade-3'", [rows[0].data]);
    expect(await finished(version)).toMatchObject({ done: TARGETS });
  }, 90_000);
});

/** The targets of a run over all industries, in the order in which its chunks hold them. */
const inOrder = Array.from({ length: TARGETS }, (_, n) => `371600-trade-${n}`).sort();

/** Asks for a run, and does `work` while a worker is in the middle of its first chunk. */
async function inAChunk(version: string, work: () => Promise<void>): Promise<string> {
  await whileAWorkerHangsAt(inOrder[CHUNK / 2 - 1] ?? '', () => ask(version), work);
  return version;
}

/** When each industry was ranked whose newest ranking is made. */
async function rankedTargets(): Promise<Map<string, number>> {
  const { rows } = await db.query(
    "SELECT id, scored_at FROM matching.target WHERE kind = 'industry' AND scored = requested",
  );
  return new Map(rows.map((row) => [row.id, row.scored_at.getTime()]));
}
