import { enterprises, experts, offers, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

/** The first look loads the code of the screen. */
const CODE_LOADED = { timeout: 10_000 };
const by = { id: 'sample-officer', name: '示例专员' };
const at = '2026-01-15T08:00:00.000Z';
let server: Server;
let offer: offers.Offer;

beforeEach(() => {
  server = new Server();
  signedIn({ memberships: [{ city: '371600', role: 'institution', represents: 'sample-university-1' }] });
  offer = build.offer();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(experts.getInstitution, () => build.institution());
  server.answer(experts.listLaboratories, () => ({ items: [] }));
  server.answer(offers.listOffers, () => ({ items: [offer] }));
  server.answer(enterprises.proposeIndustries, () => ({
    items: [{ code: '3252', title: { zh: '铝压延加工', en: 'Rolling of aluminium' } }],
  }));
});

const look = () => open('/portal/371600/offers');
const press = async (testId: string) => fireEvent.click(await screen.findByTestId(testId, {}, CODE_LOADED));
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, {}, CODE_LOADED), { target: { value } });

describe('the technology offers of an institution', () => {
  it('are written in plain words, with a trade that the words point to', async () => {
    server.answer(offers.draftOffer, () => build.offer());
    look();
    await press('new-offer');
    await fill('成果名称', '电池铝箔轧制');
    await fill('成果说明', '8 微米铝箔');
    fireEvent.click(await screen.findByLabelText('中试'));
    fireEvent.click(await screen.findByText('+ 铝压延加工', {}, CODE_LOADED));
    await press('offer-submit');
    const said = { title: '电池铝箔轧制', text: '8 微米铝箔', maturity: 'pilot', industries: ['3252'], language: 'zh' };
    await waitFor(() => expect(server.bodiesOf(offers.draftOffer)).toEqual([said]));
  });

  it('are handed in as they stand, and changed by what differs only', async () => {
    server.answer(offers.submitOffer, () => build.offer({ state: 'submitted' }));
    server.answer(offers.updateOffer, () => build.offer({ version: 2 }));
    look();
    await press('own-offer-submit');
    await waitFor(() => expect(server.bodiesOf(offers.submitOffer)).toEqual([{ version: 1 }]));
    await press('own-offer-edit');
    await fill('成果名称', '新的名称');
    await press('offer-change-submit');
    const sent = { version: 1, patch: { title: '新的名称' } };
    await waitFor(() => expect(server.bodiesOf(offers.updateOffer)).toEqual([sent]));
  });

  it.each<[Partial<offers.Offer>, string]>([
    [{ state: 'submitted' }, '已提交，等待招商专员审核'],
    [{ state: 'returned', returned: { reason: '请写明指标', by, at } }, '请写明指标'],
    [{ state: 'published', published: { by, at } }, '已发布，招商专员可以看到'],
    [{ state: 'closed', closed: { note: '已转让', by, at } }, '已转让'],
  ])('say where they stand: %o', async (standing, said) => {
    offer = build.offer(standing);
    look();
    expect((await screen.findByTestId('offer-standing', {}, CODE_LOADED)).textContent).toContain(said);
  });

  it('that are published are taken back before they are changed', async () => {
    offer = build.offer({ state: 'published', published: { by, at } });
    look();
    await screen.findByTestId('own-offer-withdraw', {}, CODE_LOADED);
    expect(screen.queryByTestId('own-offer-edit')).toBeNull();
  });
});
