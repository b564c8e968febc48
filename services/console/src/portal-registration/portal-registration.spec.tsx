import { enterprises, notices, projects, registrations, sessions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../access/session';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

let server: Server;
let own: registrations.Registration[];
let told: notices.Notice[];
const { registration } = build;
/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };
const see = (testId: string) => screen.findByTestId(testId, {}, SCREEN_LOADED);

beforeEach(() => {
  server = new Server();
  own = [];
  told = [];
  signedIn({ id: 'user-1', name: '示例张三', memberships: [] });
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(registrations.listOwnRegistrations, () => ({ items: own }));
  server.answer(notices.listNotices, () => ({ items: told, unread: told.length }));
  server.answer(notices.readNotices, () => ({}));
  server.answer(notices.getMailWish, () => ({ sends: true }));
  server.answer(notices.changeMailWish, ({ address }) => ({ sends: true, address }));
  server.answer(registrations.findParty, () => ({
    items: [{ id: 'works-1', name: '示例铝业有限公司', role: 'enterprise' as const }],
  }));
  server.answer(registrations.register, () => {
    own = [registration()];
    return registration();
  });
  server.answer(registrations.mendRegistration, () => registration({ version: 3 }));
});

it('a visitor finds the own organisation, asks to be called, and reads that the city looks at it', async () => {
  open('/portal/371600/registration');
  await see('registration-form');
  fireEvent.change(screen.getByLabelText('您的单位'), { target: { value: '示例铝业' } });
  fireEvent.click(await screen.findByTitle('示例铝业有限公司'));
  fireEvent.change(screen.getByLabelText('您的电话'), { target: { value: '13800001234' } });
  fireEvent.click(screen.getByTestId('send-registration'));
  await see('registration-waiting');
  expect(server.bodiesOf(registrations.register)).toEqual([
    { role: 'enterprise', party: { kind: 'known', id: 'works-1' }, phone: '13800001234', proof: { kind: 'call' } },
  ]);
});

it('describes an organisation that is not listed, and proves itself by a code', async () => {
  open('/portal/371600/registration');
  await see('registration-form');
  fireEvent.click(screen.getByTestId('party-not-listed'));
  fireEvent.change(await screen.findByLabelText('单位全称'), { target: { value: '示例新企业有限公司' } });
  fireEvent.change(screen.getByLabelText('您的电话'), { target: { value: '13800001234' } });
  fireEvent.click(screen.getByLabelText('我有邀请码'));
  fireEvent.change(await screen.findByLabelText('邀请码'), { target: { value: 'ABCD-EFGH' } });
  fireEvent.click(screen.getByTestId('send-registration'));
  await see('registration-waiting');
  expect(server.bodiesOf(registrations.register)).toMatchObject([
    { party: { kind: 'new', name: '示例新企业有限公司' }, proof: { kind: 'invitation', code: 'ABCD-EFGH' } },
  ]);
});

it('reads why it came back, mends it and sends it again with the proof that it gave', async () => {
  own = [registration({ state: 'returned', answer: '请写明职务', version: 2 })];
  open('/portal/371600/registration');
  expect((await see('registration-answer')).textContent).toContain('请写明职务');
  fireEvent.change(screen.getByLabelText('您的职务'), { target: { value: '厂长' } });
  fireEvent.change(screen.getByLabelText('您的电话'), { target: { value: '13800001234' } });
  fireEvent.click(screen.getByTestId('send-registration'));
  await waitFor(() => expect(server.bodiesOf(registrations.mendRegistration)).toHaveLength(1));
  const [body] = server.bodiesOf(registrations.mendRegistration);
  expect(body).toMatchObject({ version: 2, duty: '厂长', party: { kind: 'known', id: 'works-1' } });
  expect(body).not.toHaveProperty('proof');
});

it('leaves an address for mail while the city looks, and is told of the answer by a notice', async () => {
  own = [registration()];
  told = [
    {
      ...{ id: 'reg-1-2', kind: 'registration-returned', about: 'reg-1', title: '示例铝业有限公司' },
      ...{ at: '2026-01-16T08:00:00.000Z', isNew: true },
    },
  ];
  open('/portal/371600/registration');
  fireEvent.change(await see('mail-address'), { target: { value: 'visitor@example.org' } });
  fireEvent.click(screen.getByTestId('mail-save'));
  await waitFor(() => expect(server.bodiesOf(notices.changeMailWish)).toEqual([{ address: 'visitor@example.org' }]));
  fireEvent.click(screen.getByTestId('notice-bell'));
  const line = await screen.findByText('您的入驻申请被退回，请补充：示例铝业有限公司', {}, SCREEN_LOADED);
  expect(window.location.pathname).toBe('/portal/371600/notices');
  expect(line.closest('a')?.getAttribute('href')).toBe('/portal/371600/registration');
});

it('goes on under the new name once approved, without signing in again', async () => {
  own = [registration({ state: 'approved' })];
  server.answer(enterprises.getOrganisation, () => build.organisation({ name: '示例铝业有限公司' }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
  server.answer(sessions.renewSession, () => {
    const user = session.user();
    if (user === undefined) throw new Error('Nobody is signed in');
    const memberships = [{ city: '371600', role: 'enterprise' as const, represents: 'works-1' }];
    return { access: 'renewed', accessUntil: '2099-01-01T00:00:00.000Z', user: { ...user, memberships } };
  });
  open('/portal/371600/registration');
  fireEvent.click(await see('enter-portal'));
  await waitFor(() => expect(window.location.pathname).toBe('/portal/371600'));
});

it('shows whoever speaks for an organisation already the way in, and asks nothing again', async () => {
  signedIn({ id: 'user-1', memberships: [{ city: '371600', role: 'enterprise', represents: 'works-1' }] });
  server.answer(enterprises.getOrganisation, () => build.organisation({ name: '示例铝业有限公司' }));
  open('/portal/371600/registration');
  await see('registration-approved');
  await waitFor(() => expect(screen.getByRole('main').textContent).toContain('示例铝业有限公司'));
  expect(screen.queryByTestId('registration-form')).toBeNull();
});
