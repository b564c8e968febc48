import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { accounts, audit, type InputOf, type MessageContext, type Operation, systemActor } from '@queqiao/contracts';
import { createPool, forAllCities, prismaAdapter } from '@queqiao/database';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { accountsService } from '../accounts.module.js';
import { Prisma } from '../prisma.js';
import { append } from './audit.rows.js';
import { Checkpoints } from './checkpoints.js';
import { readCheckpoints, verifyAudit } from './verification.js';

const CITY = '371600';
const client = { address: '192.0.2.7', agent: 'Firefox' };
const admin: MessageContext = { city: CITY, actor: build.admin(), requestId: 'test' };
const auditor: MessageContext = { ...admin, actor: build.actor({ id: 'auditor', roles: ['auditor'] }) };
const door: MessageContext = { ...admin, city: '*', actor: systemActor('gateway') };

const actIn = (city: string, more: Partial<audit.Act> = {}): audit.Act => ({
  id: randomUUID(),
  at: new Date().toISOString(),
  city,
  by: { id: 'li', name: '李', kind: 'person', roles: ['promotion-officer'] },
  operation: 'enterprises.registerNeed',
  did: { zh: '登记需求', en: 'Registered a need' },
  after: { text: '氢\u2028"引号"\\' },
  requestId: 'test',
  ...more,
});

let bed: ServiceBed;
let config: Awaited<ReturnType<ServiceBed['backbone']['config']>>;

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
  config = await bed.backbone.config();
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const ask = <O extends Operation>(operation: O, input: InputOf<O>, context = admin) =>
  bed.sender.bus.request(operation, input, context);
const told = async (filters: InputOf<typeof audit.listAudit>, context = auditor) =>
  (await ask(audit.listAudit, filters, context)).items;
const untilTold = async (filters: InputOf<typeof audit.listAudit>, count = 1) => {
  await waitFor(async () => (await told(filters)).length >= count);
  return told(filters);
};

describe('what is written down', () => {
  it('is who added whom, and nothing of the password that was shown', async () => {
    const { user, password } = await ask(accounts.addUser, {
      login: 'wang.wu',
      name: '王五',
      roles: ['promotion-officer'],
    });
    const [line] = await untilTold({ operation: 'accounts.addUser', record: user.id });
    expect(line).toMatchObject({ by: { id: admin.actor.id }, did: { en: 'Added a person' }, hasChange: true });
    const entry = await ask(audit.getAuditEntry, { id: String(line?.id) }, auditor);
    expect(entry.after).toMatchObject({ user: { login: 'wang.wu' } });
    const { rows } = await bed.db.query('SELECT string_agg(entry, chr(10)) AS all FROM audit_entry');
    expect(rows[0].all).not.toContain(password);
  });

  it('is every sign-in and every refusal, in the city of the person, without what was typed', async () => {
    const { user, password } = await ask(accounts.addUser, {
      login: 'zhao.liu',
      name: '赵六',
      roles: ['liaison-officer'],
    });
    const canary = 'my-password-typed-as-login';
    await ask(accounts.signIn, { login: 'zhao.liu', password, ...client }, door);
    for (const login of ['zhao.liu', canary])
      await expect(ask(accounts.signIn, { login, password: 'canary-guess', ...client }, door)).rejects.toThrow();
    const lines = await untilTold({ operation: 'accounts.signIn', record: user.id }, 2);
    expect(lines).toMatchObject([{ refused: 'credentials', by: { id: 'gateway' } }, { by: { id: user.id } }]);
    await waitFor(async () => {
      const { rows } = await bed.db.query(
        `SELECT count(*)::int FROM audit_entry WHERE city = '*' AND operation = 'accounts.signIn'`,
      );
      return rows[0].count === 1;
    });
    const { rows } = await bed.db.query('SELECT string_agg(entry, chr(10)) AS all FROM audit_entry');
    for (const secret of [password, canary, 'canary-guess']) expect(rows[0].all).not.toContain(secret);
  });

  it('is a lock-out, once however often it is tried on, and a used-up token that came back', async () => {
    const { user, password } = await ask(accounts.addUser, { login: 'zhou.ba', name: '周八', roles: ['city-leader'] });
    const { refresh } = await ask(accounts.signIn, { login: 'zhou.ba', password, ...client }, door);
    await ask(accounts.refreshSession, { refresh, ...client }, door);
    await bed.db.query("UPDATE session SET used_at = now() - interval '1 minute' WHERE user_id = $1", [user.id]);
    await expect(ask(accounts.refreshSession, { refresh, ...client }, door)).rejects.toThrow();
    for (let n = 0; n < 13; n++)
      await expect(ask(accounts.signIn, { login: 'zhou.ba', password: 'guess', ...client }, door)).rejects.toThrow();
    const lines = await untilTold({ record: user.id }, 14);
    const count = (rule: string) => lines.filter(({ refused }) => refused === rule).length;
    expect([count('session'), count('credentials'), count('attempts')]).toEqual([1, 10, 1]);
  });

  it('is a change of permissions with what was before', async () => {
    const { user } = await ask(accounts.addUser, { login: 'sun.qi', name: '孙七', roles: ['promotion-officer'] });
    await ask(accounts.updateUser, { id: user.id, patch: { roles: ['weight-approver'] } });
    const [line] = await untilTold({ operation: 'accounts.updateUser', record: user.id });
    expect(await ask(audit.getAuditEntry, { id: String(line?.id) }, auditor)).toMatchObject({
      before: { memberships: [{ role: 'promotion-officer' }] },
      after: { memberships: [{ role: 'weight-approver' }] },
    });
  });

  it('is who read it, with the filters', async () => {
    await told({ by: 'somebody-in-particular' });
    const [line] = await untilTold({ by: 'auditor', operation: 'accounts.listAudit' });
    expect(line).toMatchObject({ did: { en: 'Read the audit' } });
    const asked = `SELECT FROM audit_entry WHERE entry::jsonb @> '{"asked": {"by": "somebody-in-particular"}}'`;
    await waitFor(async () => (await bed.db.query(asked)).rowCount === 1);
  });

  it('is nothing to other cities, and the platform’s to nobody of a city alone', async () => {
    const foreign = { ...auditor, city: '510100' };
    const [line] = await untilTold({ operation: 'accounts.addUser' });
    expect(await told({ operation: 'accounts.addUser' }, foreign)).toEqual([]);
    await expect(ask(audit.getAuditEntry, { id: String(line?.id) }, foreign)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(ask(audit.listPlatformAudit, {}, { ...auditor, city: '*' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const platform = { ...door, actor: build.admin({ id: 'user-admin', roles: ['platform-admin'] }) };
    expect((await ask(audit.listPlatformAudit, {}, platform)).items).toEqual(
      expect.arrayContaining([expect.objectContaining({ operation: 'accounts.addUser', by: expect.anything() })]),
    );
  });

  it('is found page by page, by moment and by service', async () => {
    const city = '120000';
    const at = (second: number) => `2026-01-01T00:00:0${second}.000Z`;
    for (const second of [1, 2, 3]) await bed.sender.send(audit.acted, actIn(city, { at: at(second) }));
    await waitFor(async () => (await told({}, { ...auditor, city })).length >= 3);
    const asking = { ...auditor, city };
    const range = { operation: 'enterprises.', from: at(1), until: at(3) };
    const first = await ask(audit.listAudit, { ...range, limit: 1 }, asking);
    const second = await ask(audit.listAudit, { ...range, limit: 1, cursor: String(first.next) }, asking);
    expect([...first.items, ...second.items].map((line) => line.at)).toEqual([at(2), at(1)]);
    expect(second.next).toBeUndefined();
  });
});

describe('the chain', () => {
  it('is one for 64 who write at once, and takes each act once', async () => {
    const city = '130000';
    const pools = Array.from({ length: 4 }, () => createPool(config.DATABASE_URL, 'accounts', () => undefined, 16));
    const writers = pools.map((pool) => new Prisma({ adapter: prismaAdapter(pool, 'accounts') }));
    const acts = Array.from({ length: 64 }, () => actIn(city));
    const write = (act: audit.Act, index: number) =>
      writers[index % writers.length]?.$transaction((tx) => append(tx, act), { maxWait: 30_000, timeout: 30_000 });
    await Promise.all(acts.map(write));
    await Promise.all(acts.slice(0, 8).map(write));

    const { rows } = await bed.db.query('SELECT number FROM audit_entry WHERE city = $1 ORDER BY number', [city]);
    expect(rows.map(({ number }) => number)).toEqual(acts.map((_, index) => index + 1));
    expect((await verified()).broken).toEqual([]);
    await Promise.all(writers.map((writer) => writer.$disconnect()));
    await Promise.all(pools.map((pool) => pool.end()));
  });

  it.each([
    ['UPDATE', "UPDATE audit_entry SET hash = 'x'"],
    ['DELETE', 'DELETE FROM audit_entry'],
    ['TRUNCATE', 'TRUNCATE audit_entry'],
  ])('refuses %s', async (_, sql) => {
    await expect(bed.db.query(sql)).rejects.toThrow(/only added to|permission denied/);
  });

  it('may only be read and added to by the service', async () => {
    const prisma = bed.service.app.get(Prisma);
    for (const sql of ["UPDATE audit_entry SET hash = 'x'", 'DELETE FROM audit_entry'])
      await expect(forAllCities(() => prisma.$executeRawUnsafe(sql))).rejects.toThrow(/permission denied/);
  });

  it('cannot say one thing in the text and another where it is searched', async () => {
    await expect(
      bed.db.query(
        "INSERT INTO audit_entry (city, number, id, entry, hash, by_id) VALUES ('1', 1, 'x', '{}', '', 'y')",
      ),
    ).rejects.toThrow(/non-DEFAULT value into column "by_id"/);
  });
});

describe('verification', () => {
  const city = '140000';
  /** As a superuser would do it. */
  const tamper = async (sql: string, ...values: unknown[]) => {
    await bed.db.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_insert_only');
    try {
      await bed.db.query(sql, values);
    } finally {
      await bed.db.query('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_insert_only');
    }
  };
  const lineOf = async (number: number) =>
    (await bed.db.query('SELECT * FROM audit_entry WHERE city = $1 AND number = $2', [city, number])).rows[0];

  beforeAll(async () => {
    const prisma = bed.service.app.get(Prisma);
    const write = async (times: number) => {
      for (let n = 0; n < times; n++) await prisma.$transaction((tx) => append(tx, actIn(city)));
    };
    await forAllCities(async () => {
      await write(5);
      await bed.service.app.get(Checkpoints).write();
      await write(2);
    });
  });

  it('finds nothing where nothing was touched', async () => {
    expect((await verified()).broken).toEqual([]);
  });

  it('finds a changed line', async () => {
    const { entry } = await lineOf(3);
    await tamper('UPDATE audit_entry SET entry = $1 WHERE city = $2 AND number = 3', entry.replace('李', '张'), city);
    expect((await verified()).broken).toEqual([{ city, number: 3, what: 'changed' }]);
    await tamper('UPDATE audit_entry SET entry = $1 WHERE city = $2 AND number = 3', entry, city);
  });

  it('finds a removed line, and an end that was cut off after it was sealed', async () => {
    const lines = await Promise.all([4, 5, 6, 7].map(lineOf));
    const restore = async () => {
      for (const { number, id, entry, hash } of lines)
        await bed.db.query(
          'INSERT INTO audit_entry (city, number, id, entry, hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
          [city, number, id, entry, hash],
        );
    };
    await tamper('DELETE FROM audit_entry WHERE city = $1 AND number = 4', city);
    expect((await verified()).broken).toEqual([{ city, number: 4, what: 'removed' }]);
    await restore();
    await tamper('DELETE FROM audit_entry WHERE city = $1 AND number >= 5', city);
    expect((await verified()).broken).toEqual([{ city, number: 5, what: 'removed' }]);
    await restore();
    expect((await verified()).broken).toEqual([]);
  });

  it('finds a chain that was written anew from a changed line on, and a seal that is not ours', async () => {
    const prisma = bed.service.app.get(Prisma);
    const { rows } = await bed.db.query('SELECT entry FROM audit_entry WHERE city = $1 ORDER BY number', [city]);
    await tamper('DELETE FROM audit_entry WHERE city = $1', city);
    const acts = rows.map(({ entry }, index) => {
      const act = audit.act.parse(JSON.parse(entry));
      return index === 1 ? { ...act, by: { ...act.by, name: '张' } } : act;
    });
    await forAllCities(async () => {
      for (const act of acts) await prisma.$transaction((tx) => append(tx, act));
    });
    expect((await verified()).broken).toEqual([{ city, number: 5, what: 'rewritten' }]);
    expect((await verified('a secret that somebody made up, also long enough')).broken).toEqual(
      expect.arrayContaining([{ city, number: 5, what: 'seal' }]),
    );
  });
});

async function verified(secret = config.AUDIT_SECRET) {
  return verifyAudit(bed.db, await readCheckpoints(config.AUDIT_CHECKPOINTS), secret);
}
