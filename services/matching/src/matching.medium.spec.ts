import 'reflect-metadata';
import {
  CATALOGUE,
  cityDay,
  type DataOf,
  enterprises,
  experts,
  worker as explanations,
  type MessageContext,
  matching,
  projects,
  settings,
} from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import type { RunningService } from '@queqiao/platform';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, stopProcess, waitFor } from '@queqiao/testing';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { matchingService } from './matching.module.js';
import { ScoringQueue } from './ranking/queue/scoring-queue.js';
import { scoringWorker } from './worker.module.js';

const { listSuggestions, decide, rankingStatus } = matching;
const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const shared: MessageContext = { ...binzhou, city: CATALOGUE };
const administrator: MessageContext = { ...binzhou, actor: build.admin() };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const target = '371600-aluminium';

let bed: ServiceBed;
let worker: RunningService;
let sender: Sender;
let db: pg.Pool;

beforeAll(async () => {
  bed = await startServiceBed(matchingService);
  worker = await bed.start(scoringWorker);
  ({ sender, db } = bed);
  await sender.send(enterprises.organisationsChanged, { organisations: catalogue }, shared);
  await sender.send(experts.institutionsChanged, { institutions: [build.institution({ city: CATALOGUE })] }, shared);
  // The institution comes on top, and Chengdu's own enterprise is none of Binzhou's.
  const visible = catalogue.length;
  await waitFor(async () => (await sender.bus.request(rankingStatus, {}, binzhou)).candidates === visible);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const smelter = (n: number, more: Partial<enterprises.Organisation> = {}) =>
  build.organisation({
    id: `smelter-${n}`,
    name: `铝业${n}号`,
    city: CATALOGUE,
    industries: [{ code: '3216' }],
    ...more,
  });
const fund = (n: number) => build.investor({ id: `fund-${n}`, name: `基金${n}号`, city: CATALOGUE });
const catalogue = [
  ...[1, 2, 3, 4].map((n) => smelter(n)),
  smelter(5, { name: '示例铝业', sample: true }),
  smelter(6, { name: '成都自有铝业', city: '510100' }),
  smelter(7, { name: 'Overseas Aluminium', scope: 'overseas', seat: { country: 'US', place: 'SF Bay, CA' } }),
  ...[1, 2, 3].map(fund),
];

async function list(kind: 'enterprise' | 'institution' | 'investor' = 'enterprise', targetId = target) {
  return sender.bus.request(listSuggestions, { targetId, candidateKind: kind, limit: 50 }, binzhou);
}

async function isCurrent(targetId: string): Promise<boolean> {
  const { rows } = await db.query('SELECT scored = requested AS current FROM matching.target WHERE id = $1', [
    targetId,
  ]);
  return rows[0]?.current === true;
}

async function stateOf(): Promise<{ version: number; requested: number }> {
  const { rows } = await db.query('SELECT version, requested FROM matching.target WHERE id = $1', [target]);
  return rows[0];
}

async function tellOf(industry: Partial<projects.PriorityIndustry> = {}): Promise<void> {
  await sender.send(projects.industryChanged, { industry: build.industry(industry), nodes: [], links: [] });
}

async function register(id: string): Promise<void> {
  await sender.send(enterprises.needRegistered, { need: build.need({ id }) });
}

describe('a priority industry', () => {
  it('is ranked by itself once it is told of, and the ranking is announced', async () => {
    const announced = new Promise<DataOf<typeof matching.suggestionsReady>>((resolve) => {
      sender.bus.listen(matching.suggestionsReady, resolve);
    });
    await tellOf();
    expect(await announced).toMatchObject({ city: '371600', targetKind: 'industry', targetId: target });
    const { items, current } = await list();
    expect(current).toBe(true);
    expect(items.map(({ candidate }) => candidate.id)).toEqual(['smelter-1', 'smelter-2', 'smelter-3', 'smelter-4']);
    expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect((await list('investor')).items).toHaveLength(3);
    expect((await list('institution')).items).toHaveLength(1);
  });

  it("leaves out samples and other cities' own organisations", async () => {
    const names = (await list()).items.map(({ candidate }) => candidate.name);
    expect(names).not.toContain('示例铝业');
    expect(names).not.toContain('成都自有铝业');
  });

  it('has lists of overseas candidates once the city switches them on, apart from the others', async () => {
    const asked = { targetId: target, candidateKind: 'enterprise', scope: 'overseas' } as const;
    const refused = { code: 'conflict', details: [{ field: 'scope', rule: 'overseas-on' }] };
    await expect(sender.bus.request(listSuggestions, asked, binzhou)).rejects.toMatchObject(refused);
    const abroad = { targetId: target, candidateKind: 'enterprise', candidateId: 'smelter-7' } as const;
    const why = await sender.bus.request(explanations.explainPair, abroad, binzhou);
    expect(why.standing).toMatchObject({ status: 'vetoed', veto: { key: 'overseas-off' } });

    await sender.bus.request(settings.changeMatchingSettings, { patch: { overseas: true } }, administrator);
    await waitFor(async () => (await sender.bus.request(listSuggestions, asked, binzhou)).items.length > 0);
    const { items } = await sender.bus.request(listSuggestions, asked, binzhou);
    expect(items.map(({ candidate }) => candidate.place)).toEqual(['SF Bay, CA']);
  });

  it('explains each score by contributions that add up to it from the base', async () => {
    const { items } = await list();
    for (const { score, base, contributions } of items) {
      const sum = contributions.reduce((total, { points }) => total + points, base);
      expect(Math.abs(sum - score)).toBeLessThan(1e-6);
      for (const { points, known } of contributions) if (!known) expect(points).toBe(0);
    }
  });

  it('stays as its newest version says when an older one arrives late or twice', async () => {
    await tellOf({ version: 3, codes: ['6520'] });
    await waitFor(
      async () => (await list()).items[0]?.contributions.some(({ text }) => text.zh.includes('6520')) !== true,
    );
    await tellOf({ version: 2, codes: ['3216'] });
    await tellOf({ version: 3, codes: ['6520'] });
    // A third event of the same kind comes after them: once it is ranked they have been dealt with.
    await tellOf({ id: '371600-marker' });
    await waitFor(() => isCurrent('371600-marker'));
    const { rows } = await db.query('SELECT version, data FROM matching.target WHERE id = $1', [target]);
    expect(rows[0]).toMatchObject({ version: 3, data: { codes: ['6520'] } });
    await tellOf({ version: 4 });
    await waitFor(async () => (await stateOf()).version === 4 && (await isCurrent(target)));
    expect((await list()).items).toHaveLength(4);
  });

  it('is not ranked again for a newer version that says the same', async () => {
    const before = await stateOf();
    await tellOf({ version: 5 });
    await waitFor(async () => (await stateOf()).version === 5);
    expect(await stateOf()).toEqual({ ...before, version: 5 });
  });

  it('is ranked again when a new candidate appears', async () => {
    await sender.send(enterprises.organisationsChanged, { organisations: [smelter(8, { name: '新铝业' })] }, shared);
    await waitFor(async () => (await list()).items.some(({ candidate }) => candidate.name === '新铝业'));
  });

  it("is not found by another city's officer", async () => {
    await expect(
      sender.bus.request(listSuggestions, { targetId: target, candidateKind: 'enterprise' }, chengdu),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a decision', () => {
  const suggestionOf = async (candidateId: string) =>
    (await list()).items.find(({ candidate }) => candidate.id === candidateId)?.id ?? '';

  it('marks an accepted candidate and tells of it', async () => {
    const told = new Promise<DataOf<typeof matching.suggestionDecided>>((resolve) => {
      sender.bus.listen(matching.suggestionDecided, resolve);
    });
    const suggestionId = await suggestionOf('smelter-1');
    await sender.bus.request(decide, { suggestionId, verdict: 'accept', reason: 'good-fit' }, binzhou);
    expect(await told).toMatchObject({
      candidate: { id: 'smelter-1' },
      decision: { decidedBy: { id: 'sample-officer', name: '示例专员' } },
    });
    expect((await list()).items.find(({ id }) => id === suggestionId)?.state).toBe('accepted');
  });

  it('takes a rejected candidate off the list, now and in the rankings that follow', async () => {
    const suggestionId = await suggestionOf('smelter-2');
    await sender.bus.request(decide, { suggestionId, verdict: 'reject', reason: 'too-small' }, binzhou);
    expect(await suggestionOf('smelter-2')).toBe('');
    await waitFor(() => isCurrent(target));
    expect(await suggestionOf('smelter-2')).toBe('');
    expect((await list()).items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('cannot be given twice, nor by another city', async () => {
    const suggestionId = await suggestionOf('smelter-1');
    const again = { suggestionId, verdict: 'reject', reason: 'conflict' } as const;
    await expect(sender.bus.request(decide, again, binzhou)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'suggestionId', rule: 'undecided' }],
    });
    await expect(sender.bus.request(decide, again, chengdu)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('may follow one that put the candidate off', async () => {
    const suggestionId = await suggestionOf('smelter-3');
    await sender.bus.request(decide, { suggestionId, verdict: 'later', reason: 'not-now', until: inDays(30) }, binzhou);
    const decided = { suggestionId, verdict: 'accept', reason: 'good-fit' } as const;
    expect(await sender.bus.request(decide, decided, binzhou)).toMatchObject({ verdict: 'accept' });
  });

  it('needs a reason that suits it, and a note with "other"', async () => {
    const suggestionId = await suggestionOf('smelter-4');
    const unsuited = { suggestionId, verdict: 'accept', reason: 'too-small' } as const;
    await expect(sender.bus.request(decide, unsuited, binzhou)).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'reason', rule: 'reason-suits-verdict' }],
    });
    const unexplained = { suggestionId, verdict: 'reject', reason: 'other' } as const;
    await expect(sender.bus.request(decide, unexplained, binzhou)).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'note', rule: 'required-with-other' }],
    });
  });
});

describe('a decision that is taken back', () => {
  const { undoDecision } = matching;
  const find = async (candidateId: string) =>
    (await list()).items.find(({ candidate }) => candidate.id === candidateId);

  it('leaves the suggestion as it was before, and is told of', async () => {
    const told = new Promise<DataOf<typeof matching.decisionUndone>>((resolve) => {
      sender.bus.listen(matching.decisionUndone, resolve);
    });
    const suggestionId = (await find('smelter-4'))?.id ?? '';
    const until = inDays(7);
    await sender.bus.request(decide, { suggestionId, verdict: 'later', reason: 'not-now', until }, binzhou);
    await sender.bus.request(decide, { suggestionId, verdict: 'accept', reason: 'good-fit' }, binzhou);
    const undone = await sender.bus.request(undoDecision, { suggestionId }, binzhou);
    expect(undone).toMatchObject({ state: 'later', until });
    expect(await told).toMatchObject({ decision: { verdict: 'accept' }, candidate: { id: 'smelter-4' } });
    expect((await sender.bus.request(undoDecision, { suggestionId }, binzhou)).state).toBe('open');
    await expect(sender.bus.request(undoDecision, { suggestionId }, binzhou)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ rule: 'decided' }],
    });
  });

  it('brings a rejected candidate back with the next ranking', async () => {
    await waitFor(() => isCurrent(target));
    const suggestionId = (await find('smelter-4'))?.id ?? '';
    await sender.bus.request(decide, { suggestionId, verdict: 'reject', reason: 'too-small' }, binzhou);
    await waitFor(async () => (await isCurrent(target)) && (await find('smelter-4')) === undefined);
    await sender.bus.request(undoDecision, { suggestionId }, binzhou);
    await waitFor(async () => (await find('smelter-4'))?.state === 'open');
  }, 20_000);

  it('does not get in the way of rankings that are stored at the same moment', async () => {
    const suggestionId = (await find('smelter-4'))?.id ?? '';
    for (let round = 0; round < 10; round++) {
      await sender.bus.request(decide, { suggestionId, verdict: 'reject', reason: 'too-small' }, binzhou);
      await sender.bus.request(undoDecision, { suggestionId }, binzhou);
    }
    await waitFor(() => isCurrent(target));
    expect((await find('smelter-4'))?.state).toBe('open');
  }, 20_000);

  it('must be less than a day old, and of the same city', async () => {
    const suggestionId = (await find('smelter-1'))?.id ?? '';
    await expect(sender.bus.request(undoDecision, { suggestionId }, chengdu)).rejects.toMatchObject({
      code: 'not_found',
    });
    await db.query("UPDATE matching.decision SET decided_at = now() - interval '25 hours' WHERE suggestion_id = $1", [
      suggestionId,
    ]);
    await expect(sender.bus.request(undoDecision, { suggestionId }, binzhou)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ rule: 'undo-within-a-day' }],
    });
  });
});

describe('when things break', () => {
  it('a need is ranked although its job was lost with Redis', async () => {
    await worker.stop();
    await register('need-lost');
    const redis = new Redis(bed.backbone.redis.url);
    await waitFor(() => bed.service.app.get(ScoringQueue).hasFreshWork());
    await redis.flushall();
    redis.disconnect();
    worker = await bed.start(scoringWorker);
    await waitFor(() => isCurrent('need-lost'), 20_000);
    expect((await list('investor', 'need-lost')).items).toHaveLength(3);
  }, 40_000);

  it('a need is ranked although the worker was killed in the middle of it', async () => {
    await worker.stop();
    const doomed = await bed.startProgram('services/matching/dist/worker.js');
    const lock = await db.connect();
    // The ranking is computed and waits to be stored: that is where the worker dies.
    await lock.query('BEGIN');
    await lock.query('LOCK TABLE matching.suggestion IN EXCLUSIVE MODE');
    await register('need-killed');
    await waitFor(async () => {
      const { rows } = await db.query("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
      return rows.length > 0;
    });
    await stopProcess(doomed, 'SIGKILL');
    await lock.query('ROLLBACK');
    lock.release();
    expect(await isCurrent('need-killed')).toBe(false);
    worker = await bed.start(scoringWorker);
    await waitFor(() => isCurrent('need-killed'), 45_000);
    expect((await list('investor', 'need-killed')).items).toHaveLength(3);
  }, 90_000);
});

function inDays(days: number): string {
  return cityDay(new Date(Date.now() + days * 24 * 60 * 60 * 1_000));
}
