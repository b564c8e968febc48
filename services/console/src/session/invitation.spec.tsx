import { invitations, projects, sessions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../access/session';
import { open } from '../testing/open';
import { Server } from '../testing/server';

const code = 'abcd-efgh-jkmn-pqrs-tuvw';
const told: invitations.InvitationTold = {
  city: '371600',
  name: '示例赵敏',
  opens: { for: 'staff', roles: ['auditor'] },
  expiresAt: '2026-01-22T08:00:00.000Z',
};
const loaded = { timeout: 10_000 };

let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(sessions.getOpenSignOn, () => ({ isOffered: false }));
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(sessions.listSamplePeople, () => ({ items: [] }));
  server.answer(sessions.checkOpenInvitation, () => told);
});

describe('an invitation', () => {
  it('lets somebody new choose a login and a password, and in', async () => {
    session.leave();
    server.refuse(sessions.acceptOpenInvitation, {
      status: 409,
      message: { zh: '用户名已被使用', en: 'The login is taken' },
    });
    open(`/invitation/${code}`);
    fireEvent.change(await screen.findByLabelText('用户名', {}, loaded), { target: { value: 'zhao.min' } });
    fireEvent.change(screen.getByLabelText('密码'), { target: { value: '长长的一句密码，不告诉别人' } });
    fireEvent.click(screen.getByRole('button', { name: '接受邀请并登录' }));
    await screen.findByRole('alert');
    expect(server.bodiesOf(sessions.acceptOpenInvitation)).toEqual([
      { code, login: 'zhao.min', name: '示例赵敏', password: '长长的一句密码，不告诉别人' },
    ]);
  });

  it('is accepted with the account of who is signed in', async () => {
    server.refuse(invitations.joinByInvitation, {
      status: 403,
      message: { zh: '不能使用自己发出的邀请', en: 'Nobody takes an invitation of their own' },
    });
    open(`/invitation/${code}`);
    fireEvent.click(await screen.findByRole('button', { name: '以 示例专员 的身份接受' }, loaded));
    await screen.findByText(/不能使用自己发出的邀请/);
    expect(server.bodiesOf(invitations.joinByInvitation)).toEqual([{ code }]);
  });

  it('that opens nothing says so, and asks for no password', async () => {
    session.leave();
    server.refuse(sessions.checkOpenInvitation, { status: 404, message: { zh: '邀请码无效', en: 'Opens nothing' } });
    open(`/invitation/${code}?lang=en`);
    await screen.findByText(/Opens nothing/, {}, loaded);
    await waitFor(() => expect(screen.queryByLabelText('Password')).toBeNull());
  });
});
