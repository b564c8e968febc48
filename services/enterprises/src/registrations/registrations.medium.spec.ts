import 'reflect-metadata';
import {
  accounts,
  CATALOGUE,
  contacts,
  enterprises,
  experts,
  type InputOf,
  invitations,
  type MessageContext,
  type Operation,
  registrations,
  representatives,
} from '@queqiao/contracts';
import { connectNats } from '@queqiao/messaging';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, TESTS, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { register, mendRegistration, withdrawRegistration, listOwnRegistrations, listRegistrations } = registrations;
const { returnRegistration, refuseRegistration, approveRegistration, revealApplicant, getLicence } = registrations;

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const admin: MessageContext = { ...officer, actor: build.admin() };
const chengdu: MessageContext = { ...officer, city: '510100' };
const desk: MessageContext = { ...officer, city: CATALOGUE, actor: build.admin({ roles: ['platform-admin'] }) };
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let bed: ServiceBed;
let people = 0;

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  await bed.startProgram('services/accounts/dist/main.js');
  await bed.startProgram('services/experts/dist/main.js');
  const rows = [
    build.organisationInput({ id: 'works-1', name: '示例铝业一号有限公司', creditCode: '91371600MA3C00000B' }),
    build.organisationInput({ id: 'works-2', name: '示例铝业二号有限公司' }),
  ].map(({ creditCode: _, ...row }) => row);
  await ask(enterprises.importOrganisations, { rows }, desk);
  await ask(experts.createInstitution, build.institutionInput({ id: 'uni-1', name: '示例理工大学' }), officer);
}, 90_000);
afterAll(() => bed.stop(), 30_000);

const ask = <O extends Operation>(operation: O, input: InputOf<O>, context = officer) =>
  bed.sender.bus.request(operation, input, context);

/** Somebody who has signed up and is nothing in the city yet. */
async function visitor(): Promise<MessageContext> {
  people += 1;
  const signedUp = { login: `visitor-${people}`, name: `示例访客${people}`, password: `long enough ${people}` };
  const client = { address: `10.0.0.${people}`, agent: 'test' };
  const { user } = await ask(accounts.signUp, { ...signedUp, ...client });
  return { ...officer, actor: build.actor({ id: user.id, name: user.name, roles: ['visitor'] }) };
}

type Asked = InputOf<typeof register>;
const known = (id: string) => ({ kind: 'known' as const, id });
const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ role: 'enterprise', party: known('works-1'), duty: '厂长', phone: '138 0000 1234', proof: { kind: 'call' } },
  ...more,
});
const approval = (id: string, more: object = {}) => ({ id, note: '已致电核实', ...more });
const queue = async () => (await ask(listRegistrations, { limit: 100 })).items;

it('whoever is signed in finds the own organisation, and reads nothing of it but name and seat', async () => {
  const me = await visitor();
  const found = async (role: Asked['role'], name: string) =>
    (await ask(registrations.findParty, { role, name }, me)).items;
  const works = { name: expect.any(String), role: 'enterprise' };
  expect(await found('enterprise', '示例铝业')).toMatchObject([
    { id: 'works-1', ...works },
    { id: 'works-2', ...works },
  ]);
  expect(Object.keys((await found('enterprise', '一号'))[0] ?? {}).sort()).toEqual(['id', 'name', 'role']);
  expect(await found('investor', '示例铝业')).toEqual([]);
  expect(await found('institution', '理工')).toMatchObject([{ id: 'uni-1', role: 'institution' }]);
});

it('an applicant is checked, sent back, mends and speaks for the organisation once approved', async () => {
  const me = await visitor();
  const { id } = await ask(register, asked(), me);
  expect((await ask(listOwnRegistrations, {}, me)).items).toMatchObject([{ id, phone: '138****1234' }]);
  await expect(ask(register, asked({ party: known('works-2') }), me)).rejects.toMatchObject({
    code: 'conflict',
    details: [{ rule: 'pending' }],
  });
  expect((await queue()).find((one) => one.id === id)).toMatchObject({
    party: { id: 'works-1', isNew: false },
    checks: [{ check: 'call', warning: true }],
  });

  await ask(returnRegistration, { id, reason: '请上传营业执照' });
  expect(await queue()).toEqual([]);
  const file = { name: '营业执照.png', content: PNG };
  await ask(mendRegistration, { id, ...asked({ proof: { kind: 'licence', file } }) }, me);
  expect((await queue())[0]).toMatchObject({ proof: { kind: 'licence', bytes: 70 }, answer: '请上传营业执照' });
  expect(await ask(getLicence, { id })).toEqual({ name: file.name, type: 'image/png', bytes: 70, content: PNG });
  expect(await ask(revealApplicant, { id, note: '核实身份' })).toEqual({ id, phone: '13800001234' });

  const approved = await ask(approveRegistration, approval(id));
  expect(approved).toMatchObject({ state: 'approved', answeredBy: { id: officer.actor.id } });
  expect(approved).not.toHaveProperty('phone');
  await waitFor(async () => {
    const { items } = await ask(representatives.listRepresentatives, { parties: ['works-1'] });
    return items.some((one) => one.id === me.actor.id);
  });
  const contact = { party: 'works-1', duty: '厂长', phone: '138****1234', consent: 'given' };
  const { items } = await ask(contacts.listContacts, { partyKind: 'organisation', party: 'works-1' });
  expect(items).toMatchObject([contact]);
});

it('a second for the same organisation is warned of, and needs a confirmation', async () => {
  const { id } = await ask(register, asked(), await visitor());
  expect((await queue())[0]?.checks.map(({ check }) => check)).toContain('represented');
  await expect(ask(approveRegistration, approval(id))).rejects.toMatchObject({ details: [{ rule: 'confirmed' }] });
  expect(await ask(approveRegistration, approval(id, { confirmed: true }))).toMatchObject({ state: 'approved' });
});

it('fifty approvals at once make one representative, of one new organisation of the city', async () => {
  const party = { kind: 'new' as const, name: '示例新企业有限公司', division: '371602' };
  const { id } = await ask(register, asked({ party }), await visitor());
  const tried = await Promise.allSettled(Array.from({ length: 50 }, () => ask(approveRegistration, approval(id))));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { items } = await ask(enterprises.listOrganisations, { name: '示例新企业' });
  expect(items).toMatchObject([{ city: '371600', seat: { division: '371602' }, sources: [{ name: '机构自行填报' }] }]);
  expect((await ask(enterprises.listOrganisations, { name: '示例新企业' }, chengdu)).items).toEqual([]);
});

it('an invitation of the city is the proof, once', async () => {
  const { code } = await ask(invitations.inviteParty, {
    name: '示例铝业二号',
    role: 'enterprise',
    represents: 'works-2',
  });
  const by = asked({ party: known('works-2'), proof: { kind: 'invitation', code } });
  const me = await visitor();
  // A mistake in another field does not cost the code.
  await expect(ask(register, { ...by, phone: '12' }, me)).rejects.toMatchObject({ details: [{ field: 'phone' }] });
  const registered = await ask(register, by, me);
  expect(registered.proof).toMatchObject({ kind: 'invitation', by: { id: officer.actor.id }, represents: 'works-2' });
  await expect(ask(register, by, await visitor())).rejects.toMatchObject({ code: 'not_found' });
  await ask(refuseRegistration, { id: registered.id, reason: '与本人核实不符' });
});

it('an invitation proves the role that it names, also when the registration is changed', async () => {
  const { code } = await ask(invitations.inviteParty, { name: '示例投资一号', role: 'investor' });
  const proof = { kind: 'invitation' as const, code };
  const ofInvitation = { code: 'conflict', details: [{ field: 'role', rule: 'of-invitation' }] };
  const me = await visitor();
  await expect(ask(register, asked({ proof }), me)).rejects.toMatchObject(ofInvitation);
  const party = { kind: 'new' as const, name: '示例新投资机构' };
  const { id } = await ask(register, asked({ role: 'investor', party, proof }), me);
  const { proof: _, ...again } = asked({ role: 'enterprise' });
  await expect(ask(mendRegistration, { id, ...again }, me)).rejects.toMatchObject(ofInvitation);
  await ask(refuseRegistration, { id, reason: '示例' });
});

it('who works for the city by now, or whose organisation was taken back, is not approved', async () => {
  const me = await visitor();
  const { id } = await ask(register, asked({ party: known('works-2') }), me);
  const { code } = await ask(invitations.inviteStaff, { name: '示例', roles: ['promotion-officer'] }, admin);
  await ask(invitations.joinByInvitation, { code }, me);
  const colleague = { code: 'conflict', details: [{ rule: 'works-for-city' }] };
  await expect(ask(approveRegistration, approval(id))).rejects.toMatchObject(colleague);
  await ask(refuseRegistration, { id, reason: '示例' });

  const works = build.organisationInput({ id: 'works-3', name: '示例已撤企业有限公司' });
  const { creditCode: _, ...row } = works;
  await ask(enterprises.importOrganisations, { rows: [row] }, desk);
  const asking = await ask(register, asked({ party: known('works-3') }), await visitor());
  await bed.db.query("UPDATE organisation SET withdrawn = true WHERE id = 'works-3'");
  await expect(ask(approveRegistration, approval(asking.id))).rejects.toMatchObject({
    code: 'conflict',
    details: [{ rule: 'withdrawn' }],
  });
  await ask(refuseRegistration, { id: asking.id, reason: '示例' });
});

it('what was refused or taken back keeps neither phone nor licence', async () => {
  const me = await visitor();
  const proof = { kind: 'licence' as const, file: { name: 'a.png', content: PNG } };
  const first = await ask(register, asked({ proof }), me);
  expect(await ask(withdrawRegistration, { id: first.id }, me)).not.toHaveProperty('phone');
  await expect(ask(getLicence, { id: first.id })).rejects.toMatchObject({ code: 'not_found' });
  const { id } = await ask(register, asked({ proof }), me);
  expect(await ask(refuseRegistration, { id, reason: '无法核实' })).not.toHaveProperty('phone');
  await expect(ask(getLicence, { id })).rejects.toMatchObject({ code: 'not_found' });
  await expect(ask(approveRegistration, approval(id))).rejects.toMatchObject({ details: [{ rule: 'state' }] });
});

it('a page of the queue asks once who speaks for whom, however many wait', async () => {
  const ids: string[] = [];
  for (const id of ['works-1', 'works-2', 'works-1'])
    ids.push((await ask(register, asked({ party: known(id) }), await visitor())).id);
  const same = { kind: 'new' as const, name: '示例铝业二号有限公司' };
  ids.push((await ask(register, asked({ party: same }), await visitor())).id);
  const spy = await connectNats(bed.backbone.nats.as(TESTS));
  let requests = 0;
  spy.subscribe(representatives.listRepresentatives.name, {
    callback: () => {
      requests += 1;
    },
  });
  await spy.flush();
  const waiting = (await queue()).filter(({ id }) => ids.includes(id));
  await spy.close();
  expect(requests).toBe(1);
  expect(waiting.map(({ representatives: by }) => by.length)).toEqual([2, 0, 2, 0]);
  expect(waiting.map(({ duplicates }) => duplicates)).toEqual([
    [],
    [],
    [],
    [{ id: 'works-2', name: '示例铝业二号有限公司' }],
  ]);
  for (const id of ids) await ask(refuseRegistration, { id, reason: '示例' });
});

it("another's registration, and that of another city, does not exist; a phone is in clear nowhere", async () => {
  const [me, other] = [await visitor(), await visitor()];
  const phone = '139 9876 5432';
  const { id } = await ask(register, asked({ phone }), { ...me, idempotencyKey: 'once' });
  for (const attempt of [
    ask(withdrawRegistration, { id }, other),
    ask(mendRegistration, { id, ...asked() }, other),
    ask(getLicence, { id }, other),
    ask(approveRegistration, approval(id), chengdu),
    ask(revealApplicant, { id, note: '核实' }, chengdu),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  expect((await ask(listRegistrations, {}, chengdu)).items).toEqual([]);
  const { rows } = await bed.db.query(
    'SELECT to_jsonb(r)::text AS text FROM registration r UNION ALL SELECT to_jsonb(o)::text FROM outbox_message o UNION ALL SELECT to_jsonb(i)::text FROM idempotency_key i',
  );
  expect(rows.filter(({ text }) => /139 ?9876 ?5432/.test(text))).toEqual([]);
});

it('what breaks a rule is refused with the field', async () => {
  const me = await visitor();
  const refused = async (more: Partial<Asked>, ...details: object[]) =>
    expect(ask(register, asked(more), me)).rejects.toMatchObject({ details });
  const text = Buffer.from('<script>alert(1)</script>').toString('base64');
  await refused(
    { proof: { kind: 'licence', file: { name: '执照.png', content: text } } },
    { field: 'proof.file', rule: 'file-type' },
  );
  await refused({ phone: '12' }, { field: 'phone', rule: 'phone' });
  await refused({ role: 'institution', party: { kind: 'new', name: '未知大学' } }, { field: 'party', rule: 'known' });
  await refused(
    { party: { kind: 'new', name: '示例', creditCode: '91371600MA3C000000' } },
    {
      field: 'party.creditCode',
      rule: 'credit-code-check-digit',
    },
  );
});
