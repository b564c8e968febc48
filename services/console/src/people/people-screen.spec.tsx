import { accounts, apiKeys, invitations, offices, people, projects, sessions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

let server: Server;

const wang: accounts.User = {
  id: 'user-1',
  login: 'wang.fang',
  name: '示例王芳',
  memberships: [{ city: '371600', role: 'promotion-officer', office: 'beijing' }],
  isActive: true,
  mustChangePassword: false,
  hasSecondFactor: true,
  version: 3,
  createdAt: '2026-01-15T08:00:00.000Z',
  lastSignInAt: '2026-01-16T08:00:00.000Z',
};
const platform: accounts.User = {
  ...wang,
  id: 'user-admin',
  login: 'admin',
  name: '平台管理员',
  memberships: [{ city: '*', role: 'platform-admin' }],
};
const beijing: offices.Office = {
  id: 'beijing',
  kind: 'liaison',
  name: { zh: '示例驻京招商处', en: 'Sample office in Beijing' },
  covers: ['110000'],
  leader: {
    id: 'user-1',
    name: '示例王芳',
    isActive: true,
    leave: { from: '2026-11-20', to: '2026-11-30', standIn: { id: 'user-2', name: '示例李明' } },
  },
  deputies: [],
  members: [],
  leadsToday: { id: 'user-2', name: '示例李明' },
  version: 1,
  updatedAt: '2026-01-15T08:00:00.000Z',
};
const invitation: invitations.Invitation = {
  id: 'invitation-1',
  name: '示例赵敏',
  opens: { for: 'staff', roles: ['auditor'] },
  state: 'open',
  createdBy: { id: 'sample-admin', name: '示例管理员' },
  createdAt: '2026-01-15T08:00:00.000Z',
  expiresAt: '2026-01-22T08:00:00.000Z',
};

/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };

beforeEach(() => {
  server = new Server();
  server.answer(sessions.getOpenSignOn, () => ({ isOffered: false }));
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(accounts.listUsers, () => ({ items: [wang, platform] }));
  server.answer(offices.listOffices, () => ({ items: [beijing] }));
  server.answer(invitations.listInvitations, () => ({ items: [invitation] }));
});

const itemOf = async (testId: string) => within(await screen.findByTestId(testId, {}, SCREEN_LOADED));

describe('the people of a city', () => {
  it('are shown with what they are and where, and nobody changes who works for all cities', async () => {
    open('/371600/people');
    const item = await itemOf('user-wang.fang');
    await item.findByText('示例驻京招商处');
    item.getByText('招商专员');
    item.getByText(/最近登录/);
    expect((await itemOf('user-admin')).queryByRole('button')).toBeNull();
  });

  it('are found by name and role, by the address', async () => {
    open('/371600/people?search=wang&role=auditor&lang=zh');
    await itemOf('user-wang.fang');
    const asked = server.heard.findLast(({ name }) => name === accounts.listUsers.name)?.url;
    expect(asked).toMatch(/role=auditor.*search=wang|search=wang.*role=auditor/);
    expect(asked).not.toContain('lang');
  });

  it('get other roles, of which only what differs is sent', async () => {
    server.answer(accounts.updateUser, () => wang);
    open('/371600/people');
    fireEvent.click((await itemOf('user-wang.fang')).getByTestId('change-user'));
    fireEvent.click(await screen.findByLabelText('审计员'));
    fireEvent.click(screen.getByTestId('user-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(accounts.updateUser)).toEqual([
        { version: 3, patch: { roles: ['promotion-officer', 'auditor'] } },
      ]),
    );
  });

  it('come back from a leave, which is shown until then', async () => {
    const leave = { from: '2026-11-20', to: '2026-11-30', standIn: { id: 'user-2', name: '示例李明' } };
    server.answer(accounts.listUsers, () => ({ items: [{ ...wang, leave }] }));
    server.answer(offices.removeLeave, () => ({ id: wang.id }));
    open('/371600/people');
    const item = await itemOf('user-wang.fang');
    item.getByText(/2026-11-20.*2026-11-30.*示例李明/);
    server.answer(accounts.listUsers, () => ({ items: [wang] }));
    fireEvent.click(item.getByTestId('act-endLeave'));
    await waitFor(() => expect(item.queryByText(/2026-11-30/)).toBeNull());
    expect(server.bodiesOf(offices.removeLeave)).toEqual([{ id: wang.id }]);
    expect(item.queryByTestId('act-endLeave')).toBeNull();
  });

  it('get a first password anew for a reason, and it is shown once', async () => {
    server.answer(people.resetPassword, () => ({ user: wang, password: 'abcd-efgh' }));
    open('/371600/people');
    fireEvent.click((await itemOf('user-wang.fang')).getByTestId('act-resetPassword'));
    fireEvent.change(await screen.findByTestId('why'), { target: { value: '本人当面申请' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    expect((await screen.findByTestId('shown-once')).textContent).toBe('abcd-efgh');
    expect(server.bodiesOf(people.resetPassword)).toEqual([{ note: '本人当面申请' }]);
    fireEvent.click(screen.getByTestId('secret-kept'));
    await waitFor(() => expect(screen.queryByTestId('shown-once')).toBeNull());
  });

  it('are invited by a link that is shown once', async () => {
    server.answer(invitations.inviteStaff, () => ({ id: 'invitation-1', invitation, code: 'abcd-efgh-jkmn' }));
    open('/371600/people');
    fireEvent.click(await screen.findByTestId('invite-staff', {}, SCREEN_LOADED));
    fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '示例赵敏' } });
    fireEvent.click(screen.getByLabelText('审计员'));
    fireEvent.click(screen.getByTestId('invite-submit'));
    expect((await screen.findByTestId('shown-once')).textContent).toMatch(/\/invitation\/abcd-efgh-jkmn$/);
    expect(server.bodiesOf(invitations.inviteStaff)).toEqual([{ name: '示例赵敏', roles: ['auditor'], days: 7 }]);
  });
});

describe('an API key', () => {
  it('is made with its scopes, and its secret is shown once', async () => {
    const key: apiKeys.ApiKey = {
      id: 'key-1',
      name: '示例数据对接',
      roles: ['promotion-officer'],
      state: 'active',
      createdBy: { id: 'sample-admin', name: '示例管理员' },
      createdAt: '2026-01-15T08:00:00.000Z',
      expiresAt: '2026-04-15T08:00:00.000Z',
    };
    server.answer(apiKeys.listApiKeys, () => ({ items: [key] }));
    server.answer(apiKeys.createApiKey, () => ({ id: 'key-1', made: key, secret: 'qk_secret' }));
    server.answer(apiKeys.revokeApiKey, () => ({ ...key, state: 'revoked' as const }));
    open('/371600/people?part=keys');
    fireEvent.click((await itemOf('key-key-1')).getByTestId('revoke-key'));
    await waitFor(() => expect(server.bodiesOf(apiKeys.revokeApiKey)).toHaveLength(1));
    fireEvent.click(screen.getByTestId('make-key'));
    fireEvent.change(await screen.findByLabelText('用途'), { target: { value: '示例数据对接' } });
    fireEvent.click(screen.getByLabelText('招商专员'));
    fireEvent.click(screen.getByTestId('key-submit'));
    expect((await screen.findByTestId('shown-once')).textContent).toBe('qk_secret');
    const asked = { name: '示例数据对接', roles: ['promotion-officer'], days: 90 };
    expect(server.bodiesOf(apiKeys.createApiKey)).toEqual([asked]);
  });
});

describe('an officer', () => {
  it('reads the offices and who leads them today, and is offered no change; invites enterprises alone', async () => {
    signedIn({ memberships: [{ city: '371600', role: 'promotion-officer' }] });
    open('/371600/people?lang=en');
    const office = await itemOf('office-beijing');
    office.getByText('Sample office in Beijing');
    office.getByText('示例李明 leads today');
    expect(screen.queryByTestId('change-office')).toBeNull();
    expect(screen.queryByLabelText('People', { selector: 'input' })).toBeNull();
    fireEvent.click(screen.getByLabelText('Invitations'));
    await screen.findByTestId('invite-party');
    expect(screen.queryByTestId('invite-staff')).toBeNull();
  });
});
