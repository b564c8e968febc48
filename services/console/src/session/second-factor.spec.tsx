import { accounts, projects, sessions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../access/session';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

let server: Server;

const liMing: accounts.User = {
  id: 'user-1',
  login: 'li.ming',
  name: '李明',
  memberships: [{ city: '371600', role: 'city-admin' }],
  isActive: true,
  mustChangePassword: false,
  hasSecondFactor: true,
  version: 2,
  createdAt: '2026-01-15T08:00:00.000Z',
};

/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };
const field = async (label: string) => screen.findByLabelText(label, {}, SCREEN_LOADED);
const fill = async (label: string, value: string) => fireEvent.change(await field(label), { target: { value } });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function refused(text: string) {
  const message = { zh: text, en: 'The code' };
  return { status: 401, message, errors: [{ field: 'code', rule: 'second-factor', message }] };
}

beforeEach(() => {
  server = new Server();
  server.answer(sessions.getOpenSignOn, () => ({ isOffered: false }));
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(sessions.listSamplePeople, () => ({ items: [] }));
});

describe('a sign-on at a provider', () => {
  beforeEach(() => session.leave());

  it('is offered where the installation has one, and tells why somebody was not let in', async () => {
    server.answer(sessions.getOpenSignOn, () => ({ isOffered: true }));
    open('/sign-in?refused=linked');
    const link = await screen.findByRole('link', { name: '统一身份认证登录' }, SCREEN_LOADED);
    expect(link.getAttribute('href')).toBe('/api/sign-on/start');
    expect(screen.getByRole('alert').textContent).toContain('尚未关联');
  });

  it('is not offered elsewhere', async () => {
    open('/sign-in');
    await field('用户名');
    expect(screen.queryByTestId('sign-on')).toBeNull();
  });
});

describe('a sign-in with a second factor', () => {
  beforeEach(() => {
    session.leave();
    server.answer(sessions.openSession, ({ code }) => {
      throw refused(code === undefined ? '请输入验证码' : '验证码不正确或已使用');
    });
  });

  it('asks for the code once the password is right, and tells a wrong one', async () => {
    open('/sign-in');
    await fill('用户名', 'li.ming');
    await fill('密码', '长长的一句密码');
    expect(screen.queryByLabelText('验证码')).toBeNull();
    click('登录');
    await fill('验证码', '123456');
    expect(screen.getByLabelText('验证码')).toBe(document.activeElement);
    expect(screen.queryByRole('alert')).toBeNull();
    click('登录');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('验证码不正确或已使用'));
    const asked = { login: 'li.ming', password: '长长的一句密码' };
    expect(server.bodiesOf(sessions.openSession)).toEqual([asked, { ...asked, code: '123456' }]);
  });
});

describe('the second factor', () => {
  it('is set up before anything else by whose role calls for it', async () => {
    signedIn({ mustSetUpSecondFactor: true });
    server.answer(accounts.startSecondFactor, () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Queqiao:li' }));
    server.answer(accounts.confirmSecondFactor, () => ({ user: liMing, recoveryCodes: ['abcd-efgh-jkmn-pqrs'] }));
    open('/371600/signals');
    fireEvent.click(await screen.findByRole('button', { name: '开始设置' }, SCREEN_LOADED));
    await screen.findByText('JBSW Y3DP EHPK 3PXP');
    expect(screen.getByRole('link', { name: '在身份验证器中打开' }).getAttribute('href')).toMatch(/^otpauth:/);
    await fill('验证码', '123456');
    click('启用');
    await screen.findByText('abcd-efgh-jkmn-pqrs');
    expect(server.bodiesOf(accounts.confirmSecondFactor)).toEqual([{ code: '123456' }]);
  });

  it('is removed with the password and a code, and the page asks anew who is signed in', async () => {
    signedIn({ hasSecondFactor: true });
    server.refuse(accounts.removeSecondFactor, { ...refused('验证码不正确或已使用'), status: 400 });
    server.refuse(sessions.renewSession, { status: 401, message: { zh: '请先登录', en: 'Sign in first' } });
    open('/second-factor?lang=en');
    await fill('Password', 'a long sentence of mine');
    await fill('Code', 'abcd-efgh-jkmn-pqrs');
    click('Remove the second factor');
    await screen.findByRole('alert');
    server.answer(accounts.removeSecondFactor, () => ({ ...liMing, hasSecondFactor: false }));
    click('Remove the second factor');
    await field('Login');
    const asked = { password: 'a long sentence of mine', code: 'abcd-efgh-jkmn-pqrs' };
    expect(server.bodiesOf(accounts.removeSecondFactor)).toEqual([asked, asked]);
    expect(server.bodiesOf(sessions.renewSession)).toHaveLength(1);
  });
});

describe('somebody who has something to set up first', () => {
  it.each([
    ['/password', '当前密码', { mustChangePassword: true }],
    ['/second-factor', '开始设置', { mustSetUpSecondFactor: true }],
  ])('is led to %s, where nothing is asked that would be refused', async (path, text, first) => {
    signedIn(first);
    open('/371600/lists?lang=zh');
    await screen.findByText(text, {}, SCREEN_LOADED);
    expect(window.location.pathname).toBe(path);
    const isAsked = () => expect(server.bodiesOf(projects.listCities)).toContainEqual({});
    await expect(waitFor(isAsked, { timeout: 200 })).rejects.toThrow();
  });
});
