import 'reflect-metadata';
import { CATALOGUE, type DataOf, experts, type MessageContext, offers, ownLaboratories } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { expertsService } from '../experts.module.js';

const { draftOffer, getOffer, listOffers, updateOffer, submitOffer, withdrawOffer, returnOffer, publishOffer } = offers;
const { closeOffer, reopenOffer, translateOffer } = offers;

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const desk: MessageContext = { ...officer, city: CATALOGUE, actor: build.admin({ roles: ['platform-admin'] }) };
const speaker = (represents: string): MessageContext => ({
  ...officer,
  actor: build.actor({ id: `of-${represents}`, name: '示例秘书', roles: ['institution'], represents }),
});
const [own, other] = [speaker('uni-a'), speaker('uni-b')];
const said = {
  title: '电池铝箔精密轧制工艺',
  text: '8 微米铝箔的轧制与退火，已完成中试',
  industries: ['3252'],
  maturity: 'pilot' as const,
};

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(expertsService);
  const rows = ['uni-a', 'uni-b'].map((id) => build.institutionInput({ id, name: `大学 ${id}` }));
  await bed.sender.bus.request(experts.importInstitutions, { rows }, desk);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const request: ServiceBed['sender']['bus']['request'] = (...all) => bed.sender.bus.request(...all);
const draft = (more: object = {}, context = own) => request(draftOffer, { ...said, ...more }, context);
const STATE = { code: 'conflict', details: [{ field: 'id', rule: 'state' }] };

async function submitted(): Promise<string> {
  const { id } = await draft();
  await request(submitOffer, { id }, own);
  return id;
}

const idsFor = async (context: MessageContext) =>
  (await request(listOffers, { limit: 100 }, context)).items.map(({ id }) => id);

describe('a technology offer', () => {
  it('is a draft that its institution alone sees, in one of its laboratories', async () => {
    const laboratory = { kind: 'laboratory', name: '轻合金实验室' } as const;
    const { id: laboratoryId } = await request(ownLaboratories.registerOwnLaboratory, laboratory, own);
    const offer = await draft({ laboratoryId });
    expect(offer).toMatchObject({
      ...said,
      state: 'draft',
      institutionName: '大学 uni-a',
      laboratoryName: '轻合金实验室',
    });
    expect(await idsFor(own)).toContain(offer.id);
    expect(await idsFor(officer)).not.toContain(offer.id);
    await expect(request(getOffer, { id: offer.id }, officer)).rejects.toMatchObject({ code: 'not_found' });
    const foreign = draft({ laboratoryId }, other);
    await expect(foreign).rejects.toMatchObject({ code: 'not_found', details: [{ field: 'laboratoryId' }] });
    const wrong = draft({ industries: ['9999'] });
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'industries.0' }] });
  });

  it('is handed in, returned with a reason, mended, published, and the institution is told each time', async () => {
    const told: DataOf<typeof offers.offerAnswered>[] = [];
    bed.sender.bus.listen(offers.offerAnswered, (answer) => told.push(answer));
    const id = await submitted();
    expect(await idsFor(officer)).toContain(id);
    expect(await request(returnOffer, { id, reason: '请写明指标' }, officer)).toMatchObject({
      state: 'returned',
      returned: { reason: '请写明指标', by: { id: officer.actor.id } },
    });
    const patch = { text: '8 微米铝箔，良率 97%' };
    expect(await request(updateOffer, { id, version: 3, patch }, own)).toMatchObject({ ...patch, version: 4 });
    await request(submitOffer, { id }, own);
    const published = await request(publishOffer, { id }, officer);
    expect(published).toMatchObject({ state: 'published', published: { by: { id: officer.actor.id } } });
    expect(published).not.toHaveProperty('returned');
    await waitFor(() => told.filter((one) => one.offerId === id).length === 2);
    expect(told.filter((one) => one.offerId === id).map(({ answer }) => answer)).toEqual(['returned', 'published']);
  });

  it('is changed only while the city does not have it', async () => {
    const id = await submitted();
    const change = () => request(updateOffer, { id, patch: { title: '改名' } }, own);
    await expect(change()).rejects.toMatchObject(STATE);
    await request(publishOffer, { id }, officer);
    await expect(change()).rejects.toMatchObject(STATE);
    expect(await request(withdrawOffer, { id }, own)).toMatchObject({ state: 'draft' });
    expect(await change()).toMatchObject({ title: '改名', state: 'draft' });
    expect(await idsFor(officer)).not.toContain(id);
  });

  it('is not published before it was handed in, nor by its institution', async () => {
    const { id } = await draft();
    await expect(request(publishOffer, { id }, officer)).rejects.toMatchObject({ code: 'not_found' });
    await expect(request(publishOffer, { id }, own)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is closed by either side, and begun again by its institution', async () => {
    const id = await submitted();
    await request(publishOffer, { id }, officer);
    expect(await request(closeOffer, { id, note: '已转让' }, own)).toMatchObject({ closed: { note: '已转让' } });
    await expect(request(closeOffer, { id }, officer)).rejects.toMatchObject(STATE);
    expect(await request(reopenOffer, { id }, own)).toMatchObject({ state: 'draft' });
  });

  it('keeps a translation, which is stale once the original says something else', async () => {
    const { id } = await draft();
    const translation = { language: 'en', title: 'Battery foil', text: 'Rolling of foil', by: 'human' } as const;
    const same = request(translateOffer, { id, translation: { ...translation, language: 'zh' } }, own);
    await expect(same).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'translation.language' }] });
    expect(await request(translateOffer, { id, translation }, own)).toMatchObject({ translation });
    const after = await request(updateOffer, { id, patch: { text: '另一种说法' } }, own);
    expect(after).toMatchObject({ translation: { ofVersion: 1, stale: true } });
  });

  it('of another institution is not even there', async () => {
    const id = await submitted();
    const attempts = [
      () => request(getOffer, { id }, other),
      () => request(updateOffer, { id, patch: { title: '抢注' } }, other),
      () => request(submitOffer, { id }, other),
      () => request(withdrawOffer, { id }, other),
      () => request(closeOffer, { id }, other),
      () => request(publishOffer, { id }, { ...officer, city: '510100' }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' });
    expect(await idsFor(other)).toEqual([]);
  });

  it('has one result when it is published and returned many times at once', async () => {
    const id = await submitted();
    const tries = Array.from({ length: 20 }, (_, n) =>
      n % 2 === 0
        ? request(publishOffer, { id, version: 2 }, officer)
        : request(returnOffer, { id, version: 2, reason: '请补充' }, officer),
    );
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
