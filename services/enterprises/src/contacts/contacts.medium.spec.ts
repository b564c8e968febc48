import 'reflect-metadata';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  CATALOGUE,
  contacts,
  enterprises,
  type InputOf,
  type MessageContext,
  type Operation,
  personalData,
} from '@queqiao/contracts';
import { forAllCities } from '@queqiao/database';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { BlindIndex, resealTable, Seal, sealingConfig } from '@queqiao/sealing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';
import { Retention } from './retention.js';
import { SealedContacts } from './sealed-contacts.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const admin: MessageContext = { ...binzhou, actor: build.admin() };
const works = 'works-1';
const person = { name: '示例张三', duty: '投资总监', phone: '138 0000 1234', email: 'Zhang.San@example.com' };
const [WHY, WHOSE] = [{ note: '约谈落地事宜' }, { note: '本人来函要求' }];

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  for (const id of [works, 'works-2']) {
    const rows = [build.organisationInput({ id, name: `示例铝业${id}` })];
    await ask(enterprises.importOrganisations, { rows }, { ...binzhou, city: CATALOGUE });
  }
}, 60_000);
afterAll(() => bed.stop(), 30_000);
beforeEach(() => bed.db.query('TRUNCATE contact, contact_reveal, personal_data_settings'));

const ask = <O extends Operation>(operation: O, input: InputOf<O>, context = binzhou) =>
  bed.sender.bus.request(operation, input, context);
const add = (more: Partial<InputOf<typeof contacts.addContact>> = {}, context = binzhou) => {
  const input = { partyKind: 'organisation' as const, party: works, ...person, source: '名片', ...more };
  return ask(contacts.addContact, input, context);
};
const listed = async (context = binzhou, party = works) =>
  (await ask(contacts.listContacts, { partyKind: 'organisation', party }, context)).items;
const reveal = (id: string, context = binzhou) => ask(contacts.revealContact, { id, ...WHY }, context);
/** Everything the service keeps, but what is sealed or marked. */
const stored = async () => {
  const { rows } = await bed.db.query(
    `SELECT coalesce(string_agg(t::text, chr(10)), '') AS text FROM (
       SELECT to_jsonb(c)::text AS t FROM contact c UNION ALL SELECT to_jsonb(r)::text FROM contact_reveal r UNION ALL
       SELECT to_jsonb(o)::text FROM outbox_message o UNION ALL SELECT to_jsonb(i)::text FROM idempotency_key i) all_of_it`,
  );
  return rows[0].text as string;
};

describe('a contact', () => {
  it('is kept sealed, listed masked, and shown in full by an act with a word why', async () => {
    const added = await add({ consent: 'given', consentOn: '2026-01-05' });
    expect(added).toMatchObject({ party: works, consent: 'given', consentOn: '2026-01-05', version: 1 });
    expect(added).not.toHaveProperty('name');
    expect(await listed()).toEqual([
      { ...added, name: '示**', duty: '投资总监', phone: '138****1234', email: 'z***@…' },
    ]);
    expect(await reveal(added.id)).toMatchObject({
      ...{ id: added.id, name: '示例张三', phone: '13800001234', email: 'zhang.san@example.com', left: 29 },
    });
    const { rows } = await bed.db.query('SELECT name, phone FROM contact');
    expect(rows[0]).toMatchObject({ name: expect.stringMatching(/^aes-256-gcm\.test\./) });
  });

  it('leaves no trace of the person outside its sealed columns, whatever is done to it', async () => {
    const key = (idempotencyKey: string) => ({ ...admin, idempotencyKey });
    const { id } = await add({}, key('add'));
    await add({}, key('add'));
    await ask(contacts.updateContact, { id, patch: { name: '示例李四', phone: '13900005678' } }, key('update'));
    await reveal(id, key('reveal'));
    await ask(personalData.findContacts, { phone: '13900005678' }, key('find'));
    await ask(personalData.exportPerson, { phone: '13900005678', ...WHOSE }, key('export'));
    await ask(contacts.removeContact, { id }, key('remove'));
    await add({}, key('again'));
    await ask(personalData.erasePerson, { email: person.email, ...WHOSE }, key('erase'));
    expect(await listed()).toEqual([]);
    const text = (await stored()).toLowerCase();
    for (const clear of ['示例张三', '示例李四', '投资总监', '0000', '5678', 'zhang'])
      expect(text.includes(clear.toLowerCase())).toBe(false);
    expect(text).toContain('enterprises.revealcontact');
  });

  it('is added once for one idempotency key, and is a conflict with another person', async () => {
    const context = { ...binzhou, idempotencyKey: 'once' };
    const first = await add({}, context);
    expect(await add({}, context)).toEqual(first);
    await expect(add({ name: '示例王五' }, context)).rejects.toMatchObject({ code: 'conflict' });
    expect(await listed()).toHaveLength(1);
  });

  it('is changed where the version is that of the reader, and the audit says which fields', async () => {
    const { id } = await add();
    const patch = { phone: null, optedOut: true };
    const changed = await ask(contacts.updateContact, { id, version: 1, patch });
    expect(changed).toMatchObject({ version: 2, optedOut: true, changed: ['phone'] });
    expect(await listed()).toMatchObject([{ email: 'z***@…', optedOut: true }]);
    expect((await listed())[0]).not.toHaveProperty('phone');
    await expect(ask(contacts.updateContact, { id, version: 1, patch })).rejects.toMatchObject({ code: 'conflict' });
    const same = await ask(contacts.updateContact, { id, patch: { email: 'zhang.san@EXAMPLE.com' } });
    expect(same).toMatchObject({ version: 2, changed: [] });
    await expect(ask(contacts.updateContact, { id, patch: { email: null } })).rejects.toMatchObject({
      details: [{ field: 'patch.phone', rule: 'reachable' }],
    });
    await expect(ask(contacts.updateContact, { id, patch: { phone: '12' } })).rejects.toMatchObject({
      details: [{ field: 'patch.phone', rule: 'phone' }],
    });
  });

  it('belongs to one city, also where the organisation is shared', async () => {
    const { id } = await add();
    expect(await listed(chengdu)).toEqual([]);
    const elsewhere: (readonly [Operation, Record<string, unknown>])[] = [
      [contacts.revealContact, { id, ...WHY }],
      [contacts.updateContact, { id, patch: { optedOut: true } }],
      [contacts.removeContact, { id }],
      [contacts.keepContact, { id }],
    ];
    for (const [operation, input] of elsewhere)
      await expect(ask(operation, input, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    const { phone } = person;
    expect((await ask(personalData.findContacts, { phone }, chengdu)).items).toEqual([]);
    const abroad = { ...admin, city: '510100' };
    expect(await ask(personalData.exportPerson, { phone, ...WHOSE }, abroad)).toMatchObject({ contacts: [] });
    expect(await ask(personalData.erasePerson, { phone, ...WHOSE }, abroad)).toEqual({ erased: [] });
    expect(await listed()).toHaveLength(1);
    await expect(add({ party: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is listed for one party or for what is due, never for a whole city', async () => {
    await expect(ask(contacts.listContacts, {})).rejects.toMatchObject({ details: [{ field: 'party' }] });
  });
});

describe('whoever speaks for a party', () => {
  const self: MessageContext = {
    ...binzhou,
    actor: build.actor({ id: 'speaker', roles: ['enterprise'], represents: works }),
  };
  const own = async (context = self) => (await ask(contacts.listOwnContacts, {}, context)).items;

  it('reads, adds, changes and erases its own contacts, in full and in this city alone', async () => {
    const byOfficer = await add();
    const { id } = await add({ name: '示例李四', source: '本单位填写' }, self);
    expect(await own()).toMatchObject([
      { name: '示例张三', phone: '13800001234' },
      { name: '示例李四', email: 'zhang.san@example.com' },
    ]);
    expect(await own({ ...self, city: '510100' })).toEqual([]);
    await ask(contacts.updateContact, { id, patch: { consent: 'withdrawn' } }, self);
    await ask(contacts.removeContact, { id: byOfficer.id }, self);
    expect(await listed()).toMatchObject([{ id, consent: 'withdrawn' }]);
  });

  it('finds no trace of the contacts of others', async () => {
    const { id } = await add({ party: 'works-2' });
    const foreign: (readonly [Operation, Record<string, unknown>])[] = [
      [contacts.updateContact, { id, patch: { optedOut: true } }],
      [contacts.removeContact, { id }],
      [contacts.keepContact, { id }],
    ];
    for (const [operation, input] of foreign)
      await expect(ask(operation, input, self)).rejects.toMatchObject({ code: 'not_found' });
    await expect(add({ party: 'works-2' }, self)).rejects.toMatchObject({ code: 'not_found' });
    const ofOfficers: typeof foreign = [
      [contacts.listContacts, { party: works }],
      [contacts.revealContact, { id, ...WHY }],
      [personalData.findContacts, { phone: person.phone }],
    ];
    for (const [operation, input] of ofOfficers)
      await expect(ask(operation, input, self)).rejects.toMatchObject({ code: 'forbidden' });
    const stray = { ...binzhou, actor: build.actor({ id: 'stray', roles: ['enterprise'] }) };
    expect([await own(), await own(stray)]).toEqual([[], []]);
  });
});

describe('who sees people in full', () => {
  it('may see so many a day, also with fifty looks at once, and the same one again', async () => {
    await ask(personalData.changePersonalDataSettings, { version: 0, patch: { revealsPerDay: 5 } }, admin);
    const ids: string[] = [];
    for (let n = 0; n < 50; n++) ids.push((await add({ phone: `1390000${1000 + n}` })).id);
    const looks = await Promise.allSettled(ids.map((id) => reveal(id)));
    const seen = looks.filter(({ status }) => status === 'fulfilled');
    expect(seen).toHaveLength(5);
    const refused = looks.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'conflict', details: [{ rule: 'reveals-per-day' }] } });
    const again = ids.find((_, at) => looks[at]?.status === 'fulfilled') ?? '';
    expect(await reveal(again)).toMatchObject({ left: 0 });
    const other = { ...binzhou, actor: build.admin({ id: 'another-admin' }) };
    expect(await reveal(ids[49] ?? '', other)).toMatchObject({ left: 4 });
  }, 30_000);

  it('is counted by what is stored, so that a restart starts no new day', async () => {
    await ask(personalData.changePersonalDataSettings, { patch: { revealsPerDay: 1 } }, admin);
    const [one, two] = [await add(), await add()];
    await reveal(one.id);
    const fresh = await bed.start(enterprisesService);
    try {
      for (let n = 0; n < 6; n++)
        await expect(reveal(two.id)).rejects.toMatchObject({ details: [{ rule: 'reveals-per-day' }] });
    } finally {
      await fresh.stop();
    }
  });

  it('sees nobody who has withdrawn the consent, and such a contact is erased a month later', async () => {
    const { id } = await add();
    const { erasedOn } = await ask(contacts.updateContact, { id, patch: { consent: 'withdrawn' } });
    expect(erasedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const look of [reveal(id), ask(contacts.keepContact, { id })])
      await expect(look).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'consent' }] });
    expect(await ask(contacts.updateContact, { id, patch: { consent: 'given' } })).not.toHaveProperty('erasedOn');
  });
});

describe('what is kept of one person', () => {
  it('is found by phone or e-mail address however it is written', async () => {
    await add();
    await add({ party: 'works-2', name: '示例张三', phone: '+8613800001234', email: 'other@example.com' });
    const found = async (input: InputOf<typeof personalData.findContacts>) =>
      (await ask(personalData.findContacts, input)).items.map(({ party, phone }) => [party, phone]);
    expect(await found({ phone: '138-0000-1234' })).toEqual([
      [works, '138****1234'],
      ['works-2', '138****1234'],
    ]);
    expect(await found({ email: 'ZHANG.SAN@example.com' })).toHaveLength(1);
    expect(await found({ phone: '13800001235' })).toEqual([]);
    await expect(found({})).rejects.toMatchObject({ details: [{ rule: 'reachable' }] });
  });

  it('is handed out with who has seen it, and erased so that nothing is left', async () => {
    const { id } = await add();
    await add({ phone: '13911112222', email: 'colleague@example.com' });
    await reveal(id);
    const { phone } = person;
    expect(await ask(personalData.exportPerson, { phone, ...WHOSE }, admin)).toMatchObject({
      contacts: [{ id, name: '示例张三', phone: '13800001234' }],
      reveals: [{ contact: id, by: { id: 'sample-officer' } }],
    });
    await expect(ask(personalData.exportPerson, { phone, ...WHOSE })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await ask(personalData.erasePerson, { phone, ...WHOSE }, admin)).toEqual({ erased: [id] });
    expect(await ask(personalData.erasePerson, { phone, ...WHOSE }, admin)).toEqual({ erased: [] });
    expect(await listed()).toHaveLength(1);
  });
});

describe('a contact that nobody needs any more', () => {
  const retain = (now?: Date) => forAllCities(() => bed.service.app.get(Retention).run(now));
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const unusedFor = (id: string, months: number) =>
    bed.db.query(`UPDATE contact SET used_at = now() - make_interval(months => $2, days => 1) WHERE id = $1`, [
      id,
      months,
    ]);

  it('is asked about, and erased a month later with a line in the audit, unless somebody keeps it', async () => {
    const [forgotten, needed, young] = [await add(), await add(), await add()];
    for (const { id } of [forgotten, needed]) await unusedFor(id, 24);
    await unusedFor(young.id, 23);
    await retain();
    const due = async () => (await ask(contacts.listContacts, { due: 'true' })).items.map(({ id }) => id);
    expect((await due()).sort()).toEqual([forgotten.id, needed.id].sort());
    await ask(contacts.keepContact, { id: needed.id });
    expect(await due()).toEqual([forgotten.id]);
    await retain(inDays(29));
    expect(await listed()).toHaveLength(3);
    await retain(inDays(31));
    expect((await listed()).map(({ id }) => id).sort()).toEqual([needed.id, young.id].sort());
    const told = `SELECT data FROM outbox_message WHERE data->>'record' = $1 AND data->'did'->>'en' LIKE '%was due'`;
    await waitFor(async () => (await bed.db.query(told, [forgotten.id])).rowCount === 1);
  });

  it('is asked about after as many months as the city has set', async () => {
    const { id } = await add();
    await unusedFor(id, 6);
    await retain();
    expect((await listed())[0]).not.toHaveProperty('erasedOn');
    await ask(personalData.changePersonalDataSettings, { patch: { keptMonths: 6 } }, admin);
    await retain();
    expect((await listed())[0]).toHaveProperty('erasedOn');
  });
});

describe('the settings of personal data', () => {
  it('are as shipped until the city changes them, one change at a time', async () => {
    const shipped = { city: '371600', revealsPerDay: 30, keptMonths: 24, version: 0 };
    expect(await ask(personalData.getPersonalDataSettings, {})).toEqual(shipped);
    const change = (version: number) =>
      ask(personalData.changePersonalDataSettings, { version, patch: { revealsPerDay: 10 } }, admin);
    expect(await change(0)).toMatchObject({ revealsPerDay: 10, keptMonths: 24, version: 1 });
    await expect(change(0)).rejects.toMatchObject({ code: 'conflict' });
    expect(await ask(personalData.getPersonalDataSettings, {}, chengdu)).toMatchObject({ revealsPerDay: 30 });
  });
});

it('is sealed anew with the next key and found through the next index', async () => {
  const { id } = await add();
  const { PERSONAL_DATA_KEYS: old } = await bed.backbone.config();
  const young = 'young:another-key-for-tests-known-to-everybody';
  const config = sealingConfig.parse({
    PERSONAL_DATA_KEYS: `${young},${old}`,
    PERSONAL_DATA_CIPHER: 'sm4-gcm',
    PERSONAL_DATA_INDEX_KEY: 'another key of the index for tests, known to everybody',
  });
  const table = new SealedContacts(new Seal(config), new BlindIndex(config)).table();
  expect(await resealTable(bed.db, table, new Seal(config))).toEqual({ rows: 1, resealed: 1 });
  const alone = new Seal(sealingConfig.parse({ ...config, PERSONAL_DATA_KEYS: young }));
  const row = (await bed.db.query('SELECT *, phone_mark AS "phoneMark" FROM contact WHERE id = $1', [id])).rows[0];
  expect(row.name).toMatch(/^sm4-gcm\.young\./);
  const after = new SealedContacts(alone, new BlindIndex(config));
  expect(after.person(row)).toMatchObject({ name: '示例张三', phone: '+8613800001234' });
  expect(after.marks({ phone: '+8613800001234' }).phoneMark).toBe(row.phoneMark);
});

it('is sealed anew by the program that npm run personal-data:rotate starts, and nothing is left to do after it', async () => {
  await add();
  const { HEALTH_PORT: _, ...config } = await bed.backbone.config();
  const keys = `young:another-key-for-tests-known-to-everybody,${config.PERSONAL_DATA_KEYS}`;
  const env = { ...config, PERSONAL_DATA_KEYS: keys };
  const rotate = () =>
    promisify(execFile)(process.execPath, ['services/enterprises/dist/rotate-personal-data.js'], { env });
  expect((await rotate()).stdout).toContain('contact: 1 of 1 sealed anew\n');
  expect((await rotate()).stdout).toContain('contact: 0 of 1 sealed anew\n');
  const lost = { ...env, PERSONAL_DATA_KEYS: 'other:a-key-that-never-sealed-anything-here-at-all' };
  const failing = promisify(execFile)(process.execPath, ['services/enterprises/dist/rotate-personal-data.js'], {
    env: lost,
  });
  await expect(failing).rejects.toMatchObject({ stderr: expect.stringContaining("there is no key 'young'") });
});
