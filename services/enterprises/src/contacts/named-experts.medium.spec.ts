import 'reflect-metadata';
import { contacts, experts, type MessageContext, namedExperts } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { nameExpert, revokeNaming, listExperts } = namedExperts;

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const speaker = (represents: string): MessageContext => ({
  ...officer,
  actor: build.actor({ id: `of-${represents}`, name: '示例秘书', roles: ['institution'], represents }),
});
const [own, other] = [speaker('371600-uni'), speaker('371600-uni-2')];
const naming = { on: '2026-01-10', how: '本人邮件同意', title: '教授', fields: ['铝合金'] };

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  await bed.startProgram('services/experts/dist/main.js');
  for (const id of ['371600-uni', '371600-uni-2'])
    await bed.sender.bus.request(experts.createInstitution, build.institutionInput({ id }), officer);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

async function contactOf(more: object = {}): Promise<string> {
  const person = { name: '示例李四', phone: '13800005678', source: '本单位填写', consent: 'given' as const };
  const input = { partyKind: 'institution' as const, party: '371600-uni', ...person, ...more };
  return (await bed.sender.bus.request(contacts.addContact, input, own)).id;
}

const name = (id: string, context = own) => bed.sender.bus.request(nameExpert, { id, naming }, context);
const found = async (id: string, context = officer) => {
  const { items } = await bed.sender.bus.request(listExperts, { limit: 100 }, context);
  return items.find((one) => one.id === id);
};

describe('somebody who agreed to be named as an expert', () => {
  it('is named to officers with what was agreed to, and stays masked otherwise', async () => {
    const id = await contactOf();
    expect(await found(id)).toBeUndefined();
    expect(await name(id)).toMatchObject({ id, named: naming });
    expect(await found(id)).toEqual({ id, party: '371600-uni', name: '示例李四', ...naming });
    const listed = await bed.sender.bus.request(contacts.listContacts, { party: '371600-uni', limit: 100 }, officer);
    const masked = listed.items.find((one) => one.id === id);
    expect(masked).toMatchObject({ name: '示例李四', phone: expect.stringContaining('*') });
    expect(await found(id, { ...officer, city: '510100' })).toBeUndefined();
  });

  it('is named no longer once that is revoked, by the institution or by the city', async () => {
    for (const context of [own, officer]) {
      const id = await contactOf();
      await name(id);
      expect(await bed.sender.bus.request(revokeNaming, { id }, context)).not.toHaveProperty('named');
      expect(await found(id)).toBeUndefined();
      const twice = bed.sender.bus.request(revokeNaming, { id }, context);
      await expect(twice).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'named' }] });
    }
  });

  it('is named no longer once the consent to be kept is withdrawn, also if it is given again', async () => {
    const id = await contactOf();
    await name(id);
    const consent = (said: 'withdrawn' | 'given') =>
      bed.sender.bus.request(contacts.updateContact, { id, patch: { consent: said } }, own);
    expect(await consent('withdrawn')).not.toHaveProperty('named');
    await consent('given');
    expect(await found(id)).toBeUndefined();
  });

  it.each([{ consent: 'not-asked' }, { optedOut: true }])('is nobody of whom it is recorded: %o', async (more) => {
    const id = await contactOf(more);
    await expect(name(id)).rejects.toMatchObject({ code: 'conflict', details: [{ field: 'id', rule: 'consent' }] });
  });

  it('is of the own institution: of another not even that there is such a person', async () => {
    const id = await contactOf();
    await name(id);
    for (const attempt of [() => name(id, other), () => bed.sender.bus.request(revokeNaming, { id }, other)])
      await expect(attempt()).rejects.toMatchObject({ code: 'not_found', details: [{ field: 'id', rule: 'exists' }] });
    await expect(bed.sender.bus.request(listExperts, {}, own)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('leaves no name in the audit and in no queue', async () => {
    await name(await contactOf({ name: '示例王五金丝雀' }), { ...own, idempotencyKey: 'named-once' });
    const { rows } = await bed.db.query<{ kept: string }>(
      'SELECT data::text AS kept FROM outbox_message UNION ALL SELECT response::text FROM idempotency_key',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ kept }) => (kept ?? '').includes('金丝雀'))).toEqual([]);
  });
});
