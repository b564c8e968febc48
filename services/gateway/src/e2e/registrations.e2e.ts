import { build } from '@queqiao/testing';
import { type Console, type Screen, startConsole } from './testing/browser.js';
import { type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';

let system: System;
let browser: Console;
const screens: Screen[] = [];

beforeAll(async () => {
  system = await startSystem();
  browser = await startConsole(system.origin);
  const known = build.organisationInput({ id: '371600-works-1', name: '示例铝业一号有限公司', sample: true });
  expect((await system.post(`${BINZHOU}/organisations`, known)).status).toBe(201);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 30_000);

afterEach(async () => {
  for (const screen of screens.splice(0)) {
    await screen.close();
    expect(screen.complaints).toEqual([]);
  }
});

async function open(path: string, person: 'sample-officer' | null) {
  const screen = await browser.open(path, person);
  screens.push(screen);
  return screen;
}

/** Somebody new with an account of their own, on the page to register in the city. */
async function newcomer(login: string, name: string) {
  const { page } = await open('/sign-up', null);
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill('长长的一句密码，不告诉别人');
  await page.getByRole('button', { name: '注册账号' }).click();
  await page.waitForURL('**/portal');
  await page.goto('/portal/371600/registration');
  await page.getByTestId('registration-form').waitFor();
  return page;
}

it('a visitor registers an enterprise anew, mends what came back, and enters the portal once approved, without signing in again', async () => {
  const { page: desk, isListening } = await open('/371600/registrations', 'sample-officer');
  await desk.getByText('目前没有这一状态的申请').waitFor();
  await isListening;

  const portal = await newcomer('sample.zhang', '示例张三');
  await portal.getByTestId('party-not-listed').click();
  await portal.getByLabel('单位全称').fill('示例新铝业有限公司');
  await portal.getByLabel('您的电话').fill('138 0000 1234');
  await portal.getByTestId('send-registration').click();
  await portal.getByTestId('registration-waiting').waitFor();

  // The open page of the officer hears of it.
  await desk.getByText('示例新铝业有限公司').waitFor();
  await desk.getByText('138****1234').waitFor();
  await desk.getByTestId('give-back-registration').click();
  await desk.getByTestId('why').fill('请写明职务');
  await desk.getByTestId('note-submit').click();
  await desk.getByText('目前没有这一状态的申请').waitFor();

  await portal.reload();
  await portal.getByTestId('registration-answer').getByText('请写明职务').waitFor();
  await portal.getByLabel('您的职务').fill('厂长');
  await portal.getByLabel('您的电话').fill('138 0000 1234');
  await portal.getByTestId('send-registration').click();
  await portal.getByTestId('registration-waiting').waitFor();

  await desk.getByTestId('approve-registration').click();
  await desk.getByTestId('why').fill('已致电总机核实');
  await desk.getByTestId('note-submit').click();
  await desk.getByText('目前没有这一状态的申请').waitFor();

  await portal.reload();
  await portal.getByTestId('registration-approved').waitFor();
  await portal.getByTestId('enter-portal').click();
  await portal.getByText('告诉我们您需要什么').waitFor();
  await portal.getByRole('heading', { level: 1, name: '示例新铝业有限公司' }).waitFor();
}, 90_000);

it('a visitor finds an organisation on record by a part of its name', async () => {
  const portal = await newcomer('sample.li', '示例李四');
  await portal.getByRole('combobox').fill('铝业一号');
  await portal.getByTitle('示例铝业一号有限公司').click();
  await portal.getByLabel('您的电话').fill('139 0000 5678');
  await portal.getByTestId('send-registration').click();
  await portal.getByText('“示例铝业一号有限公司”的申请正在审核').waitFor();
}, 60_000);
