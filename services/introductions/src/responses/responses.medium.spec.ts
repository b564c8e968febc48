import 'reflect-metadata';
import {
  contacts,
  enterprises,
  experts,
  introductions,
  type MessageContext,
  notices,
  ownLaboratories,
  responses,
} from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { introductionsService } from '../introductions.module.js';

const { listFittingNeeds, respond, listOwnResponses, withdrawResponse, listResponses, declineResponse } = responses;

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const speaking = (role: 'enterprise' | 'institution', represents: string): MessageContext => ({
  ...officer,
  actor: build.actor({ id: `user-of-${represents}`, name: `示例联系人 ${represents}`, roles: [role], represents }),
});
const [university, stranger] = [speaking('institution', '371600-uni'), speaking('institution', '371600-uni-2')];
const asker = speaking('enterprise', '371600-asker');
const ASKER = { name: '示例需求铝业有限公司', shortName: '示例需求', creditCode: '91371600MA3CQ1XK5B' };

let bed: ServiceBed;
let contact: string;
let foreignContact: string;
let needs = 0;

beforeAll(async () => {
  bed = await startServiceBed(introductionsService);
  for (const service of ['enterprises', 'experts', 'accounts', 'matching'])
    await bed.startProgram(`services/${service}/dist/main.js`);
  await bed.startProgram('services/matching/dist/worker.js');
  const { bus } = bed.sender;
  const { name, shortName } = ASKER;
  const seat = { country: 'CN', division: '371681' };
  const own = build.organisationInput({ id: '371600-asker', name, shortName, seat, industries: [{ code: '3252' }] });
  await bus.request(enterprises.createOrganisation, own, officer);
  for (const id of ['371600-uni', '371600-uni-2'])
    await bus.request(experts.createInstitution, build.institutionInput({ id, name: `示例大学 ${id}` }), officer);
  const laboratory = { name: '轻合金实验室', fields: ['铝箔', '铝压延'], industries: [{ code: '3252' }] };
  await bus.request(ownLaboratories.registerOwnLaboratory, { kind: 'laboratory', ...laboratory }, university);
  contact = await contactOf('371600-uni');
  foreignContact = await contactOf('371600-uni-2');
}, 120_000);

afterAll(() => bed.stop(), 30_000);

async function contactOf(party: string): Promise<string> {
  const person = { name: '示例张三', phone: '13800001234', source: '示例', consent: 'given' as const };
  const input = { partyKind: 'institution' as const, party, ...person };
  return (await bed.sender.bus.request(contacts.addContact, input, officer)).id;
}

async function newNeed(): Promise<string> {
  needs += 1;
  const title = `示例需求铝业的铝箔轧制难题 ${needs}`;
  const input = { kind: 'technology', organisationId: '371600-asker', title, text: '铝箔 铝压延 轧制断带' } as const;
  const need = { ...input, industries: ['3252'], amountWan: 300 };
  return (await bed.sender.bus.request(enterprises.registerNeed, need, officer)).id;
}

const listed = async (context = university) => (await bed.sender.bus.request(listFittingNeeds, {}, context)).items;

/** A new need, as the university is told of it. */
async function told(): Promise<responses.FittingNeed> {
  const known = new Set((await listed()).flatMap(({ fits }) => fits.map(({ id }) => id)));
  await newNeed();
  let found: responses.FittingNeed | undefined;
  await waitFor(async () => {
    found = (await listed()).find(({ fits }) => !fits.some(({ id }) => known.has(id)));
    return found !== undefined;
  }, 30_000);
  if (found === undefined) throw new Error('No need was told');
  return found;
}

/** By the laboratory of the university. */
async function answered(sentence = '我们做过电池箔的轧制', context = university) {
  const { fits } = await told();
  const input = { id: fits.find(({ kind }) => kind === 'laboratory')?.id ?? '', sentence, contact };
  return bed.sender.bus.request(respond, input, context);
}

const inList = async (id: string) => {
  const { items } = await bed.sender.bus.request(listResponses, { limit: 100 }, officer);
  return items.find((one) => one.id === id);
};

describe('needs that fit an institution', () => {
  it('are told to it without anything that says whose they are', async () => {
    const shown = await told();
    expect(shown.need).toMatchObject({ kind: 'enterprise', seeks: 'technology', amount: { fromWan: 100, toWan: 500 } });
    expect(shown.fits).toContainEqual(expect.objectContaining({ kind: 'laboratory', name: expect.any(String) }));
    const words = JSON.stringify(shown);
    for (const word of ['示例需求', '371681', '断带', 'need-', '371600-asker']) expect(words).not.toContain(word);
  }, 40_000);

  it('are told with no trade where few organisations share it', async () => {
    // One enterprise in all is known here, and the city wants five.
    expect((await told()).need).not.toHaveProperty('industries');
  }, 40_000);

  it('are those of another institution for nobody else', async () => {
    const { fits } = await told();
    const ofStranger = (await listed(stranger)).flatMap((one) => one.fits.map(({ id }) => id));
    expect(ofStranger).not.toContain(fits[0]?.id);
    const input = { id: fits[0]?.id ?? '', sentence: '我们也行', contact: foreignContact };
    const refused = bed.sender.bus.request(respond, input, stranger);
    await expect(refused).rejects.toMatchObject({ code: 'not_found', details: [{ field: 'id' }] });
    await expect(bed.sender.bus.request(listFittingNeeds, {}, asker)).rejects.toMatchObject({ code: 'forbidden' });
  }, 40_000);
});

describe('an answer to a need', () => {
  it('reaches the city with the names, and is still blind for who answered', async () => {
    const own = await answered();
    expect(own).toMatchObject({ state: 'open', contact, candidate: { kind: 'laboratory' } });
    expect(JSON.stringify(own)).not.toContain('示例需求');
    expect(await inList(own.id)).toMatchObject({
      sentence: '我们做过电池箔的轧制',
      need: { kind: 'technology', title: expect.stringContaining('铝箔') },
      candidate: { party: '371600-uni', kind: 'laboratory' },
      by: { id: university.actor.id },
    });
    const mine = await bed.sender.bus.request(listOwnResponses, { limit: 100 }, university);
    expect(mine.items.map(({ id }) => id)).toContain(own.id);
    expect((await bed.sender.bus.request(listOwnResponses, {}, stranger)).items).toEqual([]);
  }, 40_000);

  it('names a contact of the own party', async () => {
    const { fits } = await told();
    for (const wrong of [foreignContact, 'contact-none']) {
      const input = { id: fits[0]?.id ?? '', sentence: '我们可以', contact: wrong };
      await expect(bed.sender.bus.request(respond, input, university)).rejects.toMatchObject({
        code: 'not_found',
        details: [{ field: 'contact' }],
      });
    }
  }, 40_000);

  it('is the yes of the candidate once the city introduces the two, and stays then', async () => {
    const own = await answered('可以试制');
    const response = await inList(own.id);
    const { need, candidate } = response as responses.Response;
    const release = {
      needId: need.id,
      candidate: { kind: 'laboratory', id: candidate.id },
      told: { asker: {}, candidate: {} },
      overrideNote: '双方互不相识',
    } as const;
    const introduced = await bed.sender.bus.request(introductions.releaseIntroduction, release, officer);
    expect(introduced).toMatchObject({
      state: 'proposed',
      answers: { candidate: { says: 'yes', note: '可以试制', by: { id: university.actor.id } } },
    });
    expect(await inList(own.id)).toMatchObject({ state: 'introduced' });
    const withdraw = bed.sender.bus.request(withdrawResponse, { id: own.id }, university);
    await expect(withdraw).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'ended' }] });
    const yes = { id: introduced.id, says: 'yes' } as const;
    const agreed = await bed.sender.bus.request(introductions.answerIntroduction, yes, asker);
    expect(agreed).toMatchObject({ state: 'agreed', theirAnswer: { note: '可以试制' } });
  }, 40_000);

  it('is taken back by who gave it, after which the need can be answered again', async () => {
    const { id } = await answered();
    const foreign = bed.sender.bus.request(withdrawResponse, { id }, stranger);
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
    expect(await bed.sender.bus.request(withdrawResponse, { id }, university)).toMatchObject({ state: 'withdrawn' });
    const [again] = await listed();
    const input = { id: again?.fits[0]?.id ?? '', sentence: '再想一想，还是可以', contact };
    expect(await bed.sender.bus.request(respond, input, university)).toMatchObject({ state: 'open' });
  }, 40_000);

  it('is declined by the city with a word, which the party is told of', async () => {
    const { id } = await answered();
    const declined = await bed.sender.bus.request(declineResponse, { id, note: '企业已有合作方' }, officer);
    expect(declined).toMatchObject({ state: 'declined', declined: { note: '企业已有合作方' } });
    const told = await bed.sender.bus.request(notices.listNotices, {}, university);
    expect(told.items).toContainEqual(expect.objectContaining({ kind: 'response-declined', about: id }));
    const twice = bed.sender.bus.request(declineResponse, { id, note: '再次' }, officer);
    await expect(twice).rejects.toMatchObject({ code: 'conflict' });
    const elsewhere = { ...officer, city: '510100' };
    const foreign = bed.sender.bus.request(declineResponse, { id, note: '别处' }, elsewhere);
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  }, 40_000);
});
