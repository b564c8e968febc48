import 'reflect-metadata';
import {
  CATALOGUE,
  contacts,
  enterprises,
  experts,
  type InputOf,
  introductions,
  type MessageContext,
  matching,
  type Operation,
} from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const officer = (id: string): MessageContext => ({
  city: '371600',
  actor: build.actor({ id, name: `示例专员 ${id}` }),
  requestId: 'test',
});
/** Enters all contacts and registers what else there is. */
const desk = officer('desk');
const WHY = { note: '约谈落地事宜' };
const UNIVERSITY = 'uni-1';

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  for (const name of ['accounts', 'experts', 'projects', 'introductions'])
    await bed.startProgram(`services/${name}/dist/main.js`);
  const catalogue = { ...desk, city: CATALOGUE, actor: build.admin({ roles: ['platform-admin'] }) };
  const { version: _, updatedAt: __, city: ___, ...fund } = build.investor({ id: 'investor-1' });
  const organisations = ['works-1', 'works-2'].map((id) => build.organisationInput({ id, name: `示例铝业${id}` }));
  await ask(enterprises.importOrganisations, { rows: [...organisations, fund] }, catalogue);
  const { city: _city, version: _version, updatedAt: _at, institutionName: _name, ...laboratory } = build.laboratory();
  await ask(experts.importInstitutions, { rows: [build.institutionInput({ id: UNIVERSITY })] }, catalogue);
  await ask(
    experts.importLaboratories,
    { rows: [{ ...laboratory, id: 'lab-1', institutionId: UNIVERSITY }] },
    catalogue,
  );
}, 120_000);
afterAll(() => bed.stop(), 30_000);

const ask = <O extends Operation>(operation: O, input: InputOf<O>, context = desk) =>
  bed.sender.bus.request(operation, input, context);

type Party = InputOf<typeof contacts.getContactAccess>;
const works: Party = { partyKind: 'organisation', party: 'works-1' };
const investor: Party = { partyKind: 'organisation', party: 'investor-1' };
const university: Party = { partyKind: 'institution', party: UNIVERSITY };

const sees = async (who: MessageContext, party: Party) => (await ask(contacts.getContactAccess, party, who)).inFull;
const contactOf = async (party: Party) =>
  (await ask(contacts.addContact, { ...party, name: '示例张三', phone: '13800001234', source: '名片' })).id;
const reveal = (id: string, who: MessageContext) => ask(contacts.revealContact, { id, ...WHY }, who);
const FORBIDDEN = { code: 'forbidden', details: [{ field: 'id', rule: 'follows' }] };

/** As matching tells what an officer decided, once an officer. */
function decided(who: MessageContext, more: Partial<matching.Suggestion>) {
  const { candidate, targetId } = build.suggestion(more);
  const id = `dec-${who.actor.id}`;
  const { kind, id: candidateId, name } = candidate;
  return {
    city: who.city,
    targetId,
    candidate: { kind, id: candidateId, name },
    decision: build.decision({ id, decidedBy: { id: who.actor.id, name: who.actor.name } }),
  };
}

describe('who sees the contacts of a party in full', () => {
  it('is neither an officer who does not follow it nor one of another city, and the refusal says the rule', async () => {
    const id = await contactOf(works);
    const stranger = officer('stranger');
    expect(await ask(contacts.getContactAccess, works, stranger)).toEqual({ inFull: false, left: 30 });
    await expect(reveal(id, stranger)).rejects.toMatchObject(FORBIDDEN);
    expect(await ask(contacts.getContactAccess, works, stranger)).toEqual({ inFull: false, left: 30 });
    await expect(reveal(id, { ...stranger, city: '510100' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is whoever entered the contact, and an administrator', async () => {
    const id = await contactOf(works);
    expect(await reveal(id, desk)).toMatchObject({ phone: '13800001234' });
    expect(await sees(desk, works)).toBe(false);
    const admin = { ...desk, actor: build.admin() };
    expect(await sees(admin, works)).toBe(true);
    expect(await reveal(id, admin)).toMatchObject({ phone: '13800001234', left: 29 });
  });

  it('is who accepted its suggestion, until that is taken back', async () => {
    const who = officer('accepts');
    const id = await contactOf(works);
    const candidate = { kind: 'enterprise', id: 'works-1', name: '示例铝业', scope: 'domestic' } as const;
    await bed.sender.send(matching.suggestionDecided, decided(who, { candidate }));
    await waitFor(() => sees(who, works));
    expect(await reveal(id, who)).toMatchObject({ phone: '13800001234', left: 29 });
    expect(await sees(who, { ...works, party: 'works-2' })).toBe(false);
    await bed.sender.send(matching.decisionUndone, decided(who, { candidate }));
    await waitFor(async () => !(await sees(who, works)));
    await expect(reveal(id, who)).rejects.toMatchObject(FORBIDDEN);
  });

  it('is who accepted a suggestion for its need, or of a laboratory of the institution', async () => {
    const [ofNeed, ofLaboratory] = [officer('of-need'), officer('of-laboratory')];
    const need = await ask(enterprises.registerNeed, build.needInput({ organisationId: 'works-2' }));
    const asker = { ...works, party: 'works-2' };
    expect(await sees(ofNeed, asker)).toBe(false);
    await bed.sender.send(matching.suggestionDecided, decided(ofNeed, { targetId: need.id }));
    await waitFor(() => sees(ofNeed, asker));
    const laboratory = { kind: 'laboratory', id: 'lab-1', name: '示例实验室', scope: 'domestic' } as const;
    await bed.sender.send(matching.suggestionDecided, decided(ofLaboratory, { candidate: laboratory }));
    await waitFor(() => sees(ofLaboratory, university));
    expect(await reveal(await contactOf(university), ofLaboratory)).toMatchObject({ name: '示例张三' });
  });

  it('is who published its need, while that is not closed', async () => {
    const who = officer('publishes');
    const need = await ask(enterprises.registerNeed, build.needInput({ organisationId: 'works-1' }), who);
    expect(await sees(who, works)).toBe(true);
    await ask(enterprises.closeNeed, { id: need.id, reason: 'met' }, who);
    expect(await sees(who, works)).toBe(false);
  });

  it('is who introduced it, either side, until the introduction is withdrawn', async () => {
    const who = officer('introduces');
    const { id: needId } = await ask(enterprises.registerNeed, build.needInput({ organisationId: 'works-1' }));
    const candidate = { kind: 'investor', id: 'investor-1' } as const;
    const told = { asker: { province: true }, candidate: { stage: true } } as const;
    const released = { needId, candidate, told, overrideNote: '双方此前互不相识' };
    const { id } = await ask(introductions.releaseIntroduction, released, who);
    expect([await sees(who, works), await sees(who, investor)]).toEqual([true, true]);
    await ask(introductions.withdrawIntroduction, { id, note: '企业已另有安排' }, who);
    expect([await sees(who, works), await sees(who, investor)]).toEqual([false, false]);
  });
});
