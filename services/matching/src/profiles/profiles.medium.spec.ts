import 'reflect-metadata';
import { CATALOGUE, enterprises, experts, type MessageContext, matching, projects } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { type Sender, startSender } from '@queqiao/messaging/testing';
import { type RunningService, startService } from '@queqiao/platform';
import { type Backbone, build, startBackbone, waitFor } from '@queqiao/testing';
import type pg from 'pg';
import { matchingService } from '../matching.module.js';
import { scoringWorker } from '../worker.module.js';

const binzhou: MessageContext = { city: '371600', actor: '示例专员', requestId: 'test' };

let backbone: Backbone;
let service: RunningService;
let worker: RunningService;
let sender: Sender;
let db: pg.Pool;

beforeAll(async () => {
  backbone = await startBackbone();
  const config = await backbone.config();
  service = await startService(matchingService, config);
  worker = await startService(scoringWorker, await backbone.config());
  sender = await startSender(config);
  db = createPool(config.DATABASE_URL, 'matching', () => undefined, 2);
}, 60_000);

afterAll(async () => {
  await db.end();
  await sender.stop();
  await worker.stop();
  await service.stop();
  await backbone.stop();
}, 30_000);

const shared = { city: CATALOGUE, seat: { country: 'CN', division: '370300' } };

async function listed(targetId: string, candidateKind: 'enterprise' | 'expert' | 'investor') {
  await waitFor(async () => {
    const { rows } = await db.query('SELECT count(*)::int AS open FROM matching.target WHERE scored < requested');
    return rows[0].open === 0;
  });
  const { items } = await sender.bus.request(matching.listSuggestions, { targetId, candidateKind }, binzhou);
  return items.map(({ candidate: { id }, reasons }) => ({
    id,
    of: (key: string) => reasons.find(({ factor }) => factor === key),
  }));
}

const target = '371600-aluminium';

it('the share of revenue that a product brings, and what a laboratory has published, count in the lists', async () => {
  const industry = build.industry({ text: '铝箔' });
  const products = ['水泥', '铝箔'];
  const makers = [
    build.organisation({ ...shared, id: 'a-little', products, productShares: [0.95, 0.05] }),
    build.organisation({ ...shared, id: 'mostly', products, productShares: [0.05, 0.95] }),
  ];
  const laboratories = [
    build.expert({ id: 'a-silent', fields: [], city: CATALOGUE }),
    build.expert({ id: 'published', fields: [], works: ['铝箔轧制的润滑'], city: CATALOGUE }),
  ];
  await sender.send(projects.industryChanged, { industry, nodes: [], links: [] });
  await sender.send(enterprises.organisationsChanged, { organisations: makers });
  await sender.send(experts.institutionsChanged, { institutions: [build.institution({ city: CATALOGUE })] });
  await sender.send(experts.expertsChanged, { experts: laboratories });
  expect((await listed(target, 'enterprise')).map(({ id }) => id)).toEqual(['mostly', 'a-little']);
  const [first, second] = await listed(target, 'expert');
  expect([first?.id, second?.id]).toEqual(['published', 'a-silent']);
  expect(first?.of('text')?.value).toBeGreaterThan(second?.of('text')?.value ?? 1);
});

it('who sits where an enterprise from abroad does is known from the words for its seat', async () => {
  const abroad = (id: string, place: string) =>
    build.investor({ ...shared, id, scope: 'domestic', seat: { country: 'US', place } });
  await sender.send(enterprises.organisationsChanged, {
    organisations: [abroad('a-boston', 'Boston'), abroad('bay', 'SF Bay')],
  });
  await sender.send(enterprises.needRegistered, { need: build.need({ id: 'need-1', place: 'SF Bay' }) });
  await waitFor(async () => (await db.query("SELECT 1 FROM matching.target WHERE id = 'need-1'")).rowCount === 1);
  const list = await listed('need-1', 'investor');
  expect(list.map(({ id }) => id)).toEqual(['bay', 'a-boston']);
  expect(list[0]?.of('same-place')?.text.zh).toBe('同在 SF Bay');
});
