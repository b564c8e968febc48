import 'reflect-metadata';
import { CATALOGUE, enterprises, experts, type MessageContext, matching, projects, worker } from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import type pg from 'pg';
import { matchingService } from '../../matching.module.js';
import { scoringWorker } from '../../worker.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const catalogue: MessageContext = { ...binzhou, city: CATALOGUE };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const target = '371600-aluminium';

let bed: ServiceBed;
let sender: Sender;
let db: pg.Pool;

beforeAll(async () => {
  bed = await startServiceBed(matchingService, scoringWorker);
  ({ sender, db } = bed);
  await sender.send(enterprises.organisationsChanged, { organisations }, catalogue);
  await sender.send(experts.institutionsChanged, { institutions: [build.institution({ city: CATALOGUE })] }, catalogue);
  await sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await sender.send(enterprises.needRegistered, { need: build.need({ id: 'need-1' }) });
  await waitFor(async () => {
    const { rows } = await db.query('SELECT count(*)::int AS current FROM matching.target WHERE scored = requested');
    return rows[0].current === 2;
  });
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const trades = ['3216', '3252', '3211', '2614', '1711', '6513'];
const seats = ['370300', '110000', '510100', '440300'];
const sizes = ['large', 'medium', 'small'] as const;
const works = (n: number, more: Partial<enterprises.Organisation> = {}) =>
  build.organisation({
    id: `works-${n}`,
    name: `工厂${n}号`,
    city: CATALOGUE,
    industries: [{ code: trades[n % 6] ?? '26' }],
    sizeBand: sizes[n % 3] ?? 'small',
    seat: { country: 'CN', division: seats[n % 4] ?? '370300' },
    ...more,
  });
const organisations = [
  ...Array.from({ length: 60 }, (_, n) => works(n)),
  works(90, { id: 'at-home', name: '滨州铝业', seat: { country: 'CN', division: '371602' } }),
  works(91, { id: 'of-chengdu', name: '成都自有铝业', city: '510100' }),
  works(92, { id: 'made-up', name: '示例铝业', sample: true }),
];

async function list(): Promise<matching.Suggestion[]> {
  const pages = [];
  let cursor: string | undefined;
  do {
    const asked = { targetId: target, candidateKind: 'enterprise', weak: 'shown', limit: 25, cursor } as const;
    const page = await sender.bus.request(matching.listSuggestions, asked, binzhou);
    pages.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return pages;
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function explain(candidateId: string, more: { targetId?: string; context?: MessageContext } = {}) {
  const { targetId = target, context = binzhou } = more;
  return sender.bus.request(worker.explainPair, { targetId, candidateKind: 'enterprise', candidateId }, context);
}

describe('asking why a candidate is where it is', () => {
  it('agrees with the live list on rank, score and every contribution', async () => {
    for (const { candidate, ranking, rank, score, base, fit, intent, coverage, contributions } of await list()) {
      const { standing, name, weightSet } = await explain(candidate.id);
      const expected = { status: 'ranked', of: 60, rank, score, base, fit, intent, coverage, contributions };
      expect({ fit: undefined, intent: undefined, ...standing }).toMatchObject(expected);
      expect([name, weightSet]).toEqual([candidate.name, ranking.weightSet]);
    }
  }, 20_000);

  it('tells what each group of factors brings to the live score, and what every known fact rests on', async () => {
    for (const { candidate, score, contributions } of (await list()).slice(0, 10)) {
      const { standing } = await explain(candidate.id);
      if (standing.status !== 'ranked') throw new Error('Expected a rank');
      for (const { group, share, points } of standing.groups) {
        const own = contributions.filter((contribution) => contribution.group === group);
        expect(points).toBeCloseTo(sumOf(own.map(({ points }) => points)), 9);
        expect(share).toBeCloseTo(sumOf(own.map(({ weight }) => weight)), 9);
      }
      expect(standing.base + sumOf(standing.groups.map(({ points }) => points))).toBeCloseTo(score, 9);
      for (const { known, evidence, text } of standing.contributions) {
        if (known)
          expect(evidence[0]).toMatchObject({
            record: candidate.id,
            source: expect.any(String),
            date: expect.any(String),
          });
        expect([text.zh, text.en]).not.toContain('');
      }
    }
  });

  it('ranks one far down, and says what would bring it up', async () => {
    const last = (await list()).at(-1);
    const { standing, text } = await explain(last?.candidate.id ?? '');
    if (standing.status !== 'ranked') throw new Error('Expected a rank');
    expect(standing.rank).toBeGreaterThan(50);
    expect(standing.nearestChange).toBeDefined();
    expect(text.zh).toContain(`在 60 个候选中排第 ${standing.rank} 位`);
  });

  it.each([
    ['at-home', 'already-here', '“滨州铝业”未参与排名：已在本市：注册地或总部在滨城区'],
    ['made-up', 'sample', '“示例铝业”未参与排名：示例数据，并非真实机构'],
  ])('names the veto on %s', async (id, key, zh) => {
    expect(await explain(id)).toMatchObject({ standing: { status: 'vetoed', veto: { key } }, text: { zh } });
  });

  it('ranks those already in the city in a list of their own, with what they have there', async () => {
    const asked = { targetId: target, candidateKind: 'enterprise', scope: 'local' } as const;
    const { items } = await sender.bus.request(matching.listSuggestions, asked, binzhou);
    expect(items.map(({ candidate, rank }) => [candidate.id, rank])).toEqual([['at-home', 1]]);
    expect(items[0]?.candidate.presence).toMatchObject([{ kind: 'seat', text: { zh: '注册地或总部在滨城区' } }]);
    const { standing, scope } = await sender.bus.request(
      worker.explainPair,
      { ...asked, candidateId: 'at-home' },
      binzhou,
    );
    expect([standing.status, scope]).toEqual(['ranked', 'local']);
    const far = await sender.bus.request(worker.explainPair, { ...asked, candidateId: 'works-1' }, binzhou);
    expect(far.standing).toMatchObject({ status: 'vetoed', veto: { key: 'not-here' } });
  });

  it('says of a need for money that an enterprise does not answer it', async () => {
    const { standing } = await explain('works-1', { targetId: 'need-1' });
    expect(standing).toMatchObject({ status: 'vetoed', veto: { key: 'other-kind' } });
  });

  it('names who rejected the pair, when and why', async () => {
    const [first] = await list();
    const word = { suggestionId: first?.id ?? '', verdict: 'reject', reason: 'other', note: '已在洽谈他市' } as const;
    await sender.bus.request(matching.decide, word, binzhou);
    const { standing, rejected, text } = await explain(first?.candidate.id ?? '');
    expect(standing).toMatchObject({ status: 'vetoed', veto: { key: 'rejected' } });
    expect(rejected).toMatchObject({
      by: { id: 'sample-officer', name: '示例专员' },
      reason: 'other',
      note: '已在洽谈他市',
    });
    expect(text.zh).toMatch(/此前已被否决（示例专员，\d{4}-\d\d-\d\d）$/);
  });

  it('keeps its word when the fact that it names is entered: the live list has the candidate at that rank', async () => {
    const nextWithIndustry = async () => {
      for (const { id } of organisations.slice(0, 60)) {
        const { standing } = await explain(id);
        const changes = standing.status === 'ranked' ? [standing.nearestChange, standing.otherChange] : [];
        for (const fact of changes) if (fact?.kind === 'fact' && fact.field === 'industries') return { id, fact };
      }
      throw new Error('Expected a change of an industry');
    };
    const { id, fact } = await nextWithIndustry();
    const edited = { ...organisations.find((one) => one.id === id), version: 2 } as enterprises.Organisation;
    edited.industries = fact.after.map((code) => ({ code }));
    await sender.send(enterprises.organisationsChanged, { organisations: [edited] }, catalogue);
    await waitFor(async () => {
      const [row] = (await db.query('SELECT version FROM matching.profile WHERE id = $1', [id])).rows;
      const { rows } = await db.query('SELECT count(*)::int AS open FROM matching.target WHERE scored < requested');
      return row.version === 2 && rows[0].open === 0;
    });
    expect((await list()).find(({ candidate }) => candidate.id === id)?.rank).toBe(fact.rank);
  }, 20_000);

  it("knows no target and no candidate of another city, and none that is of another kind or doesn't exist", async () => {
    await expect(explain('works-1', { context: chengdu })).rejects.toMatchObject({ code: 'not_found' });
    for (const id of ['nobody', 'of-chengdu'])
      await expect(explain(id)).rejects.toMatchObject({ code: 'not_found', details: [{ field: 'candidateId' }] });
    const asInvestor = { targetId: target, candidateKind: 'investor', candidateId: 'works-1' } as const;
    await expect(sender.bus.request(worker.explainPair, asInvestor, binzhou)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('comparing candidates', () => {
  const compare = (candidateIds: string[]) =>
    sender.bus.request(worker.compare, { targetId: target, candidateKind: 'enterprise', candidateIds }, binzhou);

  it('shows them side by side as they were asked for, with the contributions of their scores', async () => {
    const { candidates, factors } = await compare(['works-7', 'works-2', 'at-home']);
    expect(candidates.map(({ name }) => name)).toEqual(['工厂7号', '工厂2号', '滨州铝业']);
    expect(candidates[2]?.veto?.key).toBe('already-here');
    for (const { id, score = 0, base = 0 } of candidates.slice(0, 2)) {
      const parts = factors.flatMap(({ values }) => values.filter(({ candidateId }) => candidateId === id));
      expect(parts.reduce((sum, { points }) => sum + points, base)).toBeCloseTo(score, 9);
    }
  });

  it.each(['of-chengdu', 'made-up', 'nobody'])('does not know %s', async (id) => {
    await expect(compare(['works-1', id])).rejects.toMatchObject({ code: 'not_found' });
  });
});
