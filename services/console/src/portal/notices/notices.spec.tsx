import { conversations, enterprises, notices, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../../testing/open';
import { Server } from '../../testing/server';
import { signedIn } from '../../testing/signed-in';

let server: Server;

const items: notices.Notice[] = [
  { id: 'n-2', kind: 'introduction-released', about: 'intro-1', at: '2026-01-17T08:00:00.000Z', isNew: true },
  {
    id: 'n-1',
    kind: 'need-returned',
    about: 'need-1',
    title: '扩建生产线',
    at: '2026-01-16T08:00:00.000Z',
    isNew: false,
  },
];

beforeEach(() => {
  server = new Server();
  signedIn({ memberships: [{ city: '371600', role: 'enterprise', represents: 'sample-enterprise-1' }] });
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(enterprises.getOrganisation, () => build.organisation());
  server.answer(notices.listNotices, () => ({ items, unread: 1 }));
  server.answer(notices.readNotices, () => ({}));
  server.answer(notices.getMailWish, () => ({ sends: true }));
  server.answer(notices.changeMailWish, () => ({ sends: true }));
  server.answer(conversations.listOwnMessages, () => ({ items: [], unread: 0 }));
});

describe('the notices of the portal', () => {
  it('are reached by the bell, which says how many are new, and lead to what they are about', async () => {
    open('/portal/371600/messages');
    const bell = await screen.findByTestId('notice-bell');
    await waitFor(() => expect(bell.getAttribute('aria-label')).toBe('通知，1 条新的'));
    fireEvent.click(bell);
    const returned = await screen.findByText('您的需求被退回，请修改：扩建生产线');
    expect(returned.closest('a')?.getAttribute('href')).toBe('/portal/371600/needs');
    await waitFor(() => expect(server.bodiesOf(notices.readNotices)).toEqual([{ upTo: items[0]?.at }]));
  });

  it('are mailed to an address, until it is taken away', async () => {
    open('/portal/371600/notices');
    fireEvent.change(await screen.findByTestId('mail-address'), { target: { value: 'reader@example.org' } });
    fireEvent.click(screen.getByTestId('mail-save'));
    await waitFor(() => expect(server.bodiesOf(notices.changeMailWish)).toEqual([{ address: 'reader@example.org' }]));
    fireEvent.change(screen.getByTestId('mail-address'), { target: { value: '' } });
    fireEvent.click(screen.getByTestId('mail-save'));
    await waitFor(() => expect(server.bodiesOf(notices.changeMailWish).at(-1)).toEqual({}));
  });

  it('say where no mail is sent at all', async () => {
    server.answer(notices.getMailWish, () => ({ sends: false }));
    open('/portal/371600/notices');
    expect(await screen.findByText('本系统没有开通邮件')).toBeTruthy();
  });
});
