import 'reflect-metadata';
import {
  attachments,
  enterprises,
  FILE_BYTES,
  type InputOf,
  type MessageContext,
  type Operation,
} from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { attachToNeed, listNeedAttachments, getNeedAttachment, removeNeedAttachment } = attachments;

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const leader: MessageContext = { ...binzhou, actor: build.actor({ id: 'leader', roles: ['city-leader'] }) };
const speaking = (represents: string): MessageContext => ({
  ...binzhou,
  actor: build.actor({ id: `user-${represents}`, name: '示例联系人', roles: ['enterprise'], represents }),
});
const PDF = Buffer.from('%PDF-1.7\n%%EOF').toString('base64');
const EXE = Buffer.from('MZ\0\0 an executable').toString('base64');
const plan = { name: '../厂区平面图', content: PDF };

let bed: ServiceBed;
let works: MessageContext;
let others: MessageContext;

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  for (const id of ['works', 'others'])
    await ask(enterprises.createOrganisation, build.organisationInput({ id: `371600-${id}`, name: `示例企业 ${id}` }));
  works = speaking('371600-works');
  others = speaking('371600-others');
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const ask = <O extends Operation>(operation: O, input: InputOf<O>, context = binzhou) =>
  bed.sender.bus.request(operation, input, context);

/** A draft of the works, or what an officer registered for them. */
async function needOf(context: MessageContext): Promise<string> {
  const input = build.needInput({ organisationId: '371600-works' });
  return (await ask(enterprises.registerNeed, input, context)).id;
}
const submit = (id: string) => ask(enterprises.submitNeed, { id }, works);
const movesOf = async (id: string) =>
  (await ask(enterprises.listNeedMoves, { id }, works)).items.map(({ move, note }) => [move, note]);
/** At once, since a refusal that nobody waits for yet would end the test. */
const expectNotFound = (attempts: Promise<unknown>[]) =>
  Promise.all(attempts.map((attempt) => expect(attempt).rejects.toMatchObject({ code: 'not_found' })));

describe('a file of a need', () => {
  it('is read back as it was sent by its enterprise and by the city, under a clean name', async () => {
    const id = await needOf(works);
    const added = await ask(attachToNeed, { id, file: plan }, works);
    expect(added).toMatchObject({ name: '厂区平面图.pdf', type: 'application/pdf', bytes: 14 });
    await submit(id);
    for (const reader of [works, binzhou, leader]) {
      expect(await ask(listNeedAttachments, { id }, reader)).toEqual({ items: [added] });
      const { name, type, bytes } = added;
      const file = await ask(getNeedAttachment, { id, attachment: added.id }, reader);
      expect(file).toEqual({ name, type, bytes, content: PDF });
    }
    const { items } = await ask(enterprises.listNeedQueue, {}, binzhou);
    expect(items.find(({ need }) => need.id === id)?.attachments).toEqual([added]);
  });

  it('is to nobody else: not before the enterprise hands its need in, not to another, not in another city', async () => {
    const id = await needOf(works);
    const { id: attachment } = await ask(attachToNeed, { id, file: plan }, works);
    const elsewhere = await needOf(works);
    await expectNotFound([
      ask(getNeedAttachment, { id, attachment }, binzhou),
      ask(listNeedAttachments, { id }, binzhou),
      ask(attachToNeed, { id, file: plan }, binzhou),
      ask(getNeedAttachment, { id: elsewhere, attachment }, works),
    ]);
    await submit(id);
    for (const stranger of [others, chengdu])
      await expectNotFound([
        ask(getNeedAttachment, { id, attachment }, stranger),
        ask(listNeedAttachments, { id }, stranger),
        ask(attachToNeed, { id, file: plan }, stranger),
        ask(removeNeedAttachment, { id, attachment }, stranger),
      ]);
  });

  it('is taken by its own bytes alone, up to two megabytes', async () => {
    const id = await needOf(works);
    const refused = (content: string) => ask(attachToNeed, { id, file: { name: '平面图.pdf', content } }, works);
    const problem = (rule: string) => ({ code: 'invalid', details: [{ field: 'file', rule }] });
    await expect(refused(EXE)).rejects.toMatchObject(problem('file-type'));
    await expect(refused('')).rejects.toMatchObject(problem('file-type'));
    const large = Buffer.concat([Buffer.from(PDF, 'base64'), Buffer.alloc(FILE_BYTES)]).toString('base64');
    await expect(refused(large)).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'file.content' }] });
    expect(await ask(listNeedAttachments, { id }, works)).toEqual({ items: [] });
  });

  it('is one of five at most, however many arrive at the same moment', async () => {
    const id = await needOf(works);
    const tried = await Promise.allSettled(
      Array.from({ length: 8 }, () => ask(attachToNeed, { id, file: plan }, works)),
    );
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(attachments.MOST_ATTACHMENTS);
    await expect(ask(attachToNeed, { id, file: plan }, works)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'file', rule: 'most' }],
    });
  });

  it('is added once under one key', async () => {
    const id = await needOf(works);
    const once = () => ask(attachToNeed, { id, file: plan }, { ...works, idempotencyKey: 'add-once' });
    expect(await once()).toEqual(await once());
    expect((await ask(listNeedAttachments, { id }, works)).items).toHaveLength(1);
  });

  it('is taken away with its content, and what happened stays written down without a new version of the need', async () => {
    const id = await needOf(binzhou);
    const { version } = await ask(enterprises.getNeed, { id }, works);
    const added = await ask(attachToNeed, { id, file: plan }, works);
    await ask(enterprises.closeNeed, { id, reason: 'met' }, binzhou);
    await expect(ask(attachToNeed, { id, file: plan }, works)).rejects.toMatchObject({ details: [{ rule: 'state' }] });
    expect(await ask(removeNeedAttachment, { id, attachment: added.id }, works)).toEqual(added);
    await expect(ask(getNeedAttachment, { id, attachment: added.id }, works)).rejects.toMatchObject({
      code: 'not_found',
      details: [{ field: 'attachment' }],
    });
    const { rowCount } = await bed.db.query('SELECT 1 FROM attachment WHERE id = $1', [added.id]);
    expect(rowCount).toBe(0);
    const [last, , first] = await movesOf(id);
    expect([first, last]).toEqual([
      ['attach', '厂区平面图.pdf'],
      ['detach', '厂区平面图.pdf'],
    ]);
    expect(await ask(enterprises.getNeed, { id }, works)).toMatchObject({ version: version + 1 });
  });

  it('is in clear in no message', async () => {
    const id = await needOf(binzhou);
    await ask(attachToNeed, { id, file: plan }, works);
    const { rows } = await bed.db.query<{ text: string }>('SELECT to_jsonb(o)::text AS text FROM outbox_message o');
    expect(rows.filter(({ text }) => text.includes(PDF))).toEqual([]);
  });
});
