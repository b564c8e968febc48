import type { Page } from 'playwright-core';
import { type Console, type Screen, startConsole } from './testing/browser.js';
import { type System, startSystem } from './testing/system.js';

let system: System;
let browser: Console;

beforeAll(async () => {
  system = await startSystem();
  browser = await startConsole(system.origin);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 30_000);

const PHONE = { width: 390, height: 844 };
const isTooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
describe('an administrator of a city', () => {
  let admin: Screen;
  let page: Page;

  beforeAll(async () => {
    admin = await browser.open('/371600/people');
    page = admin.page;
  });

  afterAll(async () => {
    await admin.close();
    expect(admin.complaints).toEqual([]);
  });

  it('adds an office, and invites a colleague, who chooses an own password and is of it', async () => {
    await page.getByTestId('people-part').getByText('机构与专班').click();
    await page.getByTestId('add-office').click();
    await page.getByLabel('类别').click();
    await page.getByTitle('驻外机构').click();
    await page.getByLabel('中文名称').fill('示例驻京招商处');
    await page.getByLabel('英文名称').fill('Sample office in Beijing');
    await page.getByTestId('office-submit').click();
    await page.getByText('示例驻京招商处').first().waitFor();
    await page.getByTestId('people-part').getByText('人员', { exact: true }).click();
    await page.getByTestId('invite-staff').click();
    await page.getByLabel('姓名', { exact: true }).fill('示例赵敏');
    await page.getByLabel('招商专员').check();
    await page.getByLabel('所在机构').click();
    await page.getByTitle('示例驻京招商处').click();
    await page.getByTestId('invite-submit').click();
    const link = await page.getByTestId('shown-once').textContent();
    await page.getByTestId('secret-kept').click();

    const guest = await browser.open(new URL(link ?? '').pathname, null);
    await guest.page.setViewportSize(PHONE);
    await guest.page.getByLabel('用户名').fill('zhao.min');
    expect(await isTooWide(guest.page)).toBe(false);
    await guest.page.getByLabel('密码', { exact: true }).fill('长长的一句密码，不告诉别人');
    await guest.page.getByRole('button', { name: '接受邀请并登录' }).click();
    await guest.page.getByTestId('person').waitFor();
    await guest.close();

    await page.reload();
    const item = page.getByTestId('user-zhao.min');
    await item.getByText('示例驻京招商处').waitFor();
  }, 60_000);
});
