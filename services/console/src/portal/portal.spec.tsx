import { accounts, enterprises, matching, projects, registrations, sessions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { session } from '../access/session';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

let server: Server;

const chengdu = build.city({ code: '510100', name: { zh: '成都', en: 'Chengdu' } });
const enterprise = { city: '371600', role: 'enterprise' as const, represents: 'sample-enterprise-1' };
const speaking = (...memberships: accounts.Membership[]) => signedIn({ id: 'user-1', name: '示例张三', memberships });
const address = () => window.location.pathname;
/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };
const see = (text: string | RegExp) => screen.findByText(text, {}, SCREEN_LOADED);

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city(), chengdu] }));
  server.answer(enterprises.getOrganisation, () => build.organisation({ name: '示例铝业' }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
});

describe('whoever speaks for an enterprise', () => {
  it('is led from the start to the portal of its city, under its own name', async () => {
    speaking(enterprise);
    open('/');
    await see('告诉我们您需要什么');
    expect(address()).toBe('/portal/371600');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('示例铝业');
    expect(screen.queryByTestId('city-select')).toBeNull();
  });

  it.each(['/371600/lists', '/371600/weights', '/371600/audit', '/371600'])(
    'never reaches the screens of officers: %s',
    async (officers) => {
      speaking(enterprise);
      open(officers);
      await see('告诉我们您需要什么');
      expect(address()).toBe('/portal/371600');
      const asked = server.heard.map(({ name }) => name);
      expect(asked).not.toContain(matching.listSuggestions.name);
      expect(asked).not.toContain(projects.listIndustries.name);
    },
  );

  it('chooses where it speaks in two cities, and may register in a third', async () => {
    speaking(enterprise, { city: '510100', role: 'investor', represents: 'sample-fund-1' });
    server.answer(projects.listCities, () => ({
      items: [build.city(), chengdu, build.city({ code: '430800', name: { zh: '张家界', en: 'Zhangjiajie' } })],
    }));
    open('/portal');
    await see('在这里登记您的单位');
    const cards = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(cards.filter((href) => href?.startsWith('/portal/'))).toEqual([
      '/portal/371600',
      '/portal/510100',
      '/portal/430800/registration',
    ]);
  });

  it('reads first what came back, with the reason, then what is not sent yet', async () => {
    speaking(enterprise);
    server.answer(enterprises.listNeeds, () => ({
      items: [
        build.need({ id: 'need-1', state: 'draft', title: '找轧机' }),
        build.need({
          id: 'need-2',
          state: 'returned',
          title: '扩产融资',
          returned: { reason: '请写明金额用途', by: { id: 'o', name: '示例专员' }, at: '2026-01-15T08:00:00.000Z' },
        }),
      ],
    }));
    open('/portal/371600');
    await see('“扩产融资”被退回，请修改后再提交');
    expect(screen.getByText('请写明金额用途')).toBeDefined();
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(steps.map((text) => text?.slice(0, 5))).toEqual(['“扩产融资', '“找轧机”']);
  });
});

describe('whoever speaks for nobody', () => {
  it('chooses a city, and registers there', async () => {
    speaking();
    server.answer(registrations.listOwnRegistrations, () => ({ items: [] }));
    open('/');
    await see('您想和哪座城市合作？');
    fireEvent.click(screen.getByText('成都'));
    await see('登记您的单位');
    expect(address()).toBe('/portal/510100/registration');
  });
});

describe('a page that is not for the reader', () => {
  it.each(['/portal/371600/profile', '/portal/371600/needs', '/portal/371600/needs/new'])(
    'says so to a university before anything is asked: %s',
    async (page) => {
      speaking({ city: '371600', role: 'institution', represents: 'sample-university-1' });
      open(page);
      await see('您没有查看这个页面的权限，请从上方选择其他页面');
      expect(server.heard.map(({ name }) => name)).not.toContain(enterprises.listNeeds.name);
    },
  );
});

describe('whoever works for a city', () => {
  it.each(['/portal', '/portal/371600'])('has no portal: %s', async (portal) => {
    server.answer(projects.listIndustries, () => ({ items: [] }));
    server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
    open(portal);
    await screen.findByTestId('city-select');
    await waitFor(() => expect(address()).toMatch(/^\/371600\/lists/));
  });
});

describe('a new account', () => {
  it('is made on a page that the sign-in leads to, and opens the portal', async () => {
    session.leave();
    server.answer(sessions.listSamplePeople, () => ({ items: [] }));
    server.refuse(sessions.openAccount, {
      status: 409,
      message: { zh: '用户名 zhang.san 已被使用', en: 'The login zhang.san is taken' },
    });
    open('/sign-in');
    fireEvent.click(await see('注册账号'));
    const fill = async (label: string, value: string) =>
      fireEvent.change(await screen.findByLabelText(label, {}, SCREEN_LOADED), { target: { value } });
    await fill('您的姓名', '示例张三');
    await fill('用户名', 'zhang.san');
    await fill('密码', '长长的一句密码，不告诉别人');
    const submit = () => fireEvent.click(screen.getByRole('button', { name: '注册账号' }));
    submit();
    await see('用户名 zhang.san 已被使用');
    const asked = { name: '示例张三', login: 'zhang.san', password: '长长的一句密码，不告诉别人' };
    expect(server.bodiesOf(sessions.openAccount)).toEqual([asked]);
    server.answer(sessions.openAccount, () => {
      speaking();
      const user = session.user() as accounts.UserSignedIn;
      return { access: 'token', accessUntil: new Date(Date.now() + 3_600_000).toISOString(), user };
    });
    submit();
    await see('您想和哪座城市合作？');
    expect(address()).toBe('/portal');
  });
});
