import 'reflect-metadata';
import { CATALOGUE, enterprises, type MessageContext } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { importOrganisations, createOrganisation, getOrganisation, updateOrganisation, listOrganisations } = enterprises;
const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const catalogue: MessageContext = { ...binzhou, city: CATALOGUE };

let bed: ServiceBed;
let bus: Bus;

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  bus = bed.sender.bus;
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const input = (id: string, more: Partial<enterprises.OrganisationInput> = {}) =>
  build.organisationInput({ id, ...more });

describe('bulk import', () => {
  it('stores the good rows and reports each bad one by number, field and rule', async () => {
    const rows = [
      input('good-1'),
      { ...input('bad-1'), name: '' },
      { ...input('bad-2'), industries: [{ code: '9999' }] },
      { ...input('bad-3'), surprise: true },
      input('good-1'),
      input('good-2'),
    ];
    const report = await bus.request(importOrganisations, { rows }, catalogue);
    expect(report.stored).toBe(2);
    expect(report.problems.map(({ row, problems }) => [row, problems[0]?.field, problems[0]?.rule])).toEqual([
      [1, 'name', 'too-small'],
      [2, 'industries.0.code', 'known-industry'],
      [3, 'surprise', 'known-field'],
      [4, 'id', 'unique-in-batch'],
    ]);
    expect((await bus.request(getOrganisation, { id: 'good-2' }, binzhou)).name).toBe('示例企业一号');
  });

  it('changes nothing when the same rows come again, and counts a version when one differs', async () => {
    const rows = [input('again-1'), input('again-2')];
    await bus.request(importOrganisations, { rows }, catalogue);
    await bus.request(importOrganisations, { rows: [rows[0], { ...rows[1], products: ['铝箔'] }] }, catalogue);
    expect((await bus.request(getOrganisation, { id: 'again-1' }, binzhou)).version).toBe(1);
    expect((await bus.request(getOrganisation, { id: 'again-2' }, binzhou)).version).toBe(2);
  });

  it("refuses a row with the id of another city's organisation", async () => {
    await bus.request(createOrganisation, input('of-binzhou'), binzhou);
    const report = await bus.request(importOrganisations, { rows: [input('of-binzhou', { name: '改名' })] }, chengdu);
    expect(report).toMatchObject({ stored: 0, problems: [{ row: 0, problems: [{ field: 'id', rule: 'unique' }] }] });
    expect((await bus.request(getOrganisation, { id: 'of-binzhou' }, binzhou)).name).toBe('示例企业一号');
  });
});

describe('what an organisation is tied to', () => {
  const source = { name: '2023年年度报告', date: '2024' };

  it('is kept: its status, sites, owner and other records', async () => {
    const ties = {
      status: { state: 'merged', into: 'ties-2', since: '2023-03', source },
      sites: [{ division: '371602', does: '铝箔工厂', source }],
      owner: { id: 'ties-3', name: '某集团', share: 0.51, source },
      sameAs: ['ties-4'],
    } satisfies Partial<enterprises.OrganisationInput>;
    await bus.request(importOrganisations, { rows: [input('ties-1', ties)] }, catalogue);
    expect(await bus.request(getOrganisation, { id: 'ties-1' }, binzhou)).toMatchObject(ties);
  });

  it('is refused where it points to itself, into nowhere or to a place that does not exist', async () => {
    const rows = [
      input('itself', { owner: { id: 'itself', name: '自己', source } }),
      input('twin', { sameAs: ['other', 'twin'] }),
      input('lost', { status: { state: 'merged', source } }),
      input('nowhere', { sites: [{ division: '999999', does: '工厂', source }] }),
    ];
    const { problems } = await bus.request(importOrganisations, { rows }, catalogue);
    expect(problems.map(({ problems: [first] }) => [first?.field, first?.rule])).toEqual([
      ['owner.id', 'another-organisation'],
      ['sameAs.1', 'another-organisation'],
      ['status.intoName', 'merged-into'],
      ['sites.0.division', 'known-division'],
    ]);
  });
});

describe('the shares of products', () => {
  const products = ['铝箔', '铝板带'];

  it('are imported beside them, and refused where they are too many or more than the whole', async () => {
    const rows = [
      input('shares-1', { products, productShares: [0.7, 0.3] }),
      input('shares-2', { products, productShares: [0.5, 0.3, 0.2] }),
      input('shares-3', { products, productShares: [0.7, 0.6] }),
    ];
    const { problems } = await bus.request(importOrganisations, { rows }, catalogue);
    expect(problems.map(({ row, problems: [first] }) => [row, first?.field, first?.rule])).toEqual([
      [1, 'productShares', 'share-of-product'],
      [2, 'productShares', 'at-most-whole'],
    ]);
    expect((await bus.request(getOrganisation, { id: 'shares-1' }, binzhou)).productShares).toEqual([0.7, 0.3]);
  });

  it('do not become those of other products when these change', async () => {
    await bus.request(createOrganisation, input('shares-4', { products, productShares: [0.7, 0.3] }), binzhou);
    const patch = { products: ['铝箔', '铝棒'] };
    const changed = await bus.request(updateOrganisation, { id: 'shares-4', patch }, binzhou);
    expect(changed.productShares).toEqual([0.7]);
  });
});

describe('one organisation', () => {
  it('is seen by its own city and hidden from another', async () => {
    const created = await bus.request(createOrganisation, input('hidden-1'), binzhou);
    expect(created).toMatchObject({ city: '371600', version: 1 });
    await expect(bus.request(getOrganisation, { id: 'hidden-1' }, chengdu)).rejects.toMatchObject({
      code: 'not_found',
    });
    const listed = await bus.request(listOrganisations, { limit: 100 }, chengdu);
    expect(listed.items.map(({ id }) => id)).not.toContain('hidden-1');
  });

  it('is refused with an unknown industry, a wrong check digit or a mandate it cannot have', async () => {
    const bad = input('bad-4', {
      industries: [{ code: '0999' }],
      creditCode: '91110000600037341M',
      mandate: { sectors: [], stages: [], regions: [] },
    });
    const refused = await bus.request(createOrganisation, bad, binzhou).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'invalid' });
    expect((refused as { details: { field: string }[] }).details.map(({ field }) => field)).toEqual([
      'creditCode',
      'industries.0.code',
      'mandate',
    ]);
  });

  it('was changed at one moment, whoever reads it, in a database in the time of Shanghai', async () => {
    const before = Date.now();
    const made = await bus.request(createOrganisation, input('one-moment'), binzhou);
    const read = await bus.request(getOrganisation, { id: 'one-moment' }, binzhou);
    expect(read.updatedAt).toBe(made.updatedAt);
    expect(Date.parse(read.updatedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(read.updatedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('keeps every field that a change does not name', async () => {
    await bus.request(createOrganisation, input('changed-1', { products: ['铝棒'] }), binzhou);
    const before = await bus.request(getOrganisation, { id: 'changed-1' }, binzhou);
    const after = await bus.request(updateOrganisation, { id: 'changed-1', patch: { name: '新名' } }, binzhou);
    expect(after).toEqual({ ...before, name: '新名', version: 2, updatedAt: after.updatedAt });
  });

  it('has no new version, and is told to nobody, when a patch changes nothing', async () => {
    const before = await bus.request(
      createOrganisation,
      input('same-1', { name: '不变', products: ['铝棒'] }),
      binzhou,
    );
    const told = async () => {
      const { rows } = await bed.db.query("SELECT id FROM outbox_message WHERE subject LIKE '%organisation%'");
      return rows.length;
    };
    const earlier = await told();
    for (const patch of [{}, { name: '不变' }, { name: ' 不变\u200b', products: ['铝棒'] }])
      expect(await bus.request(updateOrganisation, { id: 'same-1', patch }, binzhou)).toEqual(before);
    expect(await told()).toBe(earlier);
  });

  it('can be changed in one field though a younger rule forbids another', async () => {
    await bus.request(createOrganisation, input('old-rule', { seat: { country: 'US', place: 'SF Bay' } }), binzhou);
    await bed.db.query(
      `UPDATE organisation SET profile = jsonb_set(profile, '{seat,division}', '"370102"') WHERE id = 'old-rule'`,
    );
    const patched = await bus.request(updateOrganisation, { id: 'old-rule', patch: { name: '新名' } }, binzhou);
    expect(patched).toMatchObject({ name: '新名', version: 2 });
    await expect(
      bus.request(updateOrganisation, { id: 'old-rule', patch: { seat: patched.seat } }, binzhou),
    ).rejects.toMatchObject({ details: [{ field: 'patch.seat.division', rule: 'division-of-country' }] });
  });

  it('is read with the codes that registers write', async () => {
    const made = await bus.request(
      createOrganisation,
      input('folded', {
        creditCode: ' ９１350100m000100y43 ',
        industries: [{ code: 'C3252' }],
        seat: { country: 'cn', division: '３７０１02' },
      }),
      binzhou,
    );
    expect(made).toMatchObject({
      creditCode: '91350100M000100Y43',
      industries: [{ code: '3252' }],
      seat: { country: 'CN', division: '370102' },
    });
  });

  it('is stored with a warning where its products contradict a code that changed its meaning', async () => {
    const rows = [
      input('chips', { industries: [{ code: '3963' }], products: ['集成电路'] }),
      input('drones', { industries: [{ code: '3963' }], products: ['无人飞行器'] }),
    ];
    const warnings = [{ field: 'industries.0.code', rule: 'meaning-changed' }];
    const report = await bus.request(importOrganisations, { rows }, catalogue);
    expect(report).toMatchObject({ stored: 2, problems: [], rows: [{ id: 'chips', warnings }, { id: 'drones' }] });
    expect(report.rows?.[1]).not.toHaveProperty('warnings');
    const { id: _, ...again } = rows[0] as enterprises.OrganisationInput;
    expect(await bus.request(createOrganisation, { ...again, name: '另一家芯片企业' }, binzhou)).toMatchObject({
      warnings,
    });
  });

  it('keeps the names that it bore before, until it is given others', async () => {
    const formerNames = [{ name: '旧名', until: '2019' }, { name: '最早的名称' }];
    await bus.request(createOrganisation, input('renamed-1', { formerNames }), binzhou);
    expect(await bus.request(getOrganisation, { id: 'renamed-1' }, binzhou)).toMatchObject({ formerNames });
    const patch = { name: '再改名', formerNames: [{ name: '示例企业一号' }, ...formerNames] };
    await bus.request(updateOrganisation, { id: 'renamed-1', patch }, binzhou);
    expect(await bus.request(getOrganisation, { id: 'renamed-1' }, binzhou)).toMatchObject(patch);
  });

  it('is not changed by whoever saw an older version, nor by a city that does not own it', async () => {
    await bus.request(createOrganisation, input('changed-2'), binzhou);
    const patch = { name: '新名' };
    await bus.request(updateOrganisation, { id: 'changed-2', version: 1, patch }, binzhou);
    await expect(
      bus.request(updateOrganisation, { id: 'changed-2', version: 1, patch }, binzhou),
    ).rejects.toMatchObject({ code: 'conflict', details: [{ field: 'version' }] });
    await expect(bus.request(updateOrganisation, { id: 'changed-2', patch }, chengdu)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('is created by one of two officers who bring the same id at the same moment', async () => {
    const rivals = ['一', '二', '三'].map((name) =>
      bus.request(createOrganisation, input('raced-1', { name }), binzhou),
    );
    const settled = await Promise.allSettled(rivals);
    const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.name] : []));
    expect(won).toHaveLength(1);
    expect(settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))).toEqual([
      'conflict',
      'conflict',
    ]);
    expect((await bus.request(getOrganisation, { id: 'raced-1' }, binzhou)).name).toBe(won[0]);
  });

  it('is created once for one idempotency key, and the key refuses another body', async () => {
    const once = { ...binzhou, idempotencyKey: 'key-1' };
    const { id: _, ...nameless } = build.organisationInput();
    const first = await bus.request(createOrganisation, nameless, once);
    const second = await bus.request(createOrganisation, nameless, once);
    expect(second).toEqual(first);
    await expect(bus.request(createOrganisation, { ...nameless, name: '另一家' }, once)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'Idempotency-Key', rule: 'same-request' }],
    });
  });
});

describe('the list', () => {
  it('finds by industry with all below it and by division with all inside it', async () => {
    await bus.request(
      importOrganisations,
      {
        rows: [
          input('find-1', { industries: [{ code: '3252' }], seat: { country: 'CN', division: '371681' } }),
          input('find-2', { industries: [{ code: '6520' }], seat: { country: 'CN', division: '510100' } }),
        ],
      },
      catalogue,
    );
    const found = await bus.request(listOrganisations, { industry: 'C', division: '371600', limit: 100 }, binzhou);
    expect(found.items.map(({ id }) => id)).toEqual(['find-1']);
  });

  it('takes the group of a municipality for the municipality, and refuses codes that there are not', async () => {
    await bus.request(
      createOrganisation,
      input('in-beijing', { seat: { country: 'CN', division: '110108' } }),
      binzhou,
    );
    const inBeijing = await bus.request(listOrganisations, { division: '110100', limit: 100 }, binzhou);
    expect(inBeijing.items.map(({ id }) => id)).toContain('in-beijing');
    for (const [filter, field] of [
      [{ division: '999999' }, 'division'],
      [{ industry: '9999' }, 'industry'],
      [{ industry: '3610' }, 'industry'],
    ] as const)
      await expect(bus.request(listOrganisations, filter, binzhou)).rejects.toMatchObject({
        code: 'invalid',
        details: [{ field }],
      });
  });

  it('hands out every row once over its pages, and refuses a cursor it never gave', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await bus.request(listOrganisations, { limit: 3, ...(cursor && { cursor }) }, binzhou);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['good-1', 'hidden-1', 'find-2']));
    await expect(bus.request(listOrganisations, { cursor: '!!' }, binzhou)).rejects.toMatchObject({
      details: [{ field: 'cursor' }],
    });
  });
});
