import { waitFor } from '@queqiao/testing';
import { type Console, type Screen, startConsole } from './testing/browser.js';
import { type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';

let system: System;
let browser: Console;
const screens: Screen[] = [];

beforeAll(async () => {
  system = await startSystem();
  browser = await startConsole(system.origin);
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

async function open(path: string, person: 'sample-enterprise' | 'sample-officer') {
  const screen = await browser.open(path, person);
  screens.push(screen);
  return screen;
}

const targets = async () => (await system.ask(`${BINZHOU}/ranking`)).body.targets;

it('a need goes from the enterprise to the officer and back, is ranked once it is published, and not before', async () => {
  const { page: desk, isListening } = await open('/371600/need-queue', 'sample-officer');
  await desk.getByText('没有待受理的需求').waitFor();
  await isListening;
  const before = await targets();

  const { page: portal } = await open('/portal/371600/needs/new', 'sample-enterprise');
  await portal.getByText('资金', { exact: true }).click();
  await portal.getByLabel('一句话说明').fill('铝箔产线寻求股权融资');
  await portal.getByLabel('具体说明').fill('电池铝箔压延加工产线扩建，寻求熟悉铝加工的投资机构');
  await portal.getByTestId('likely-trades').getByText('+ 铝压延加工', { exact: true }).click();
  await portal.getByTestId('submit-own-need').click();
  await portal.getByTestId('standing').getByText('已提交，等待招商专员审核').waitFor();

  await desk.getByText('融资需求没有写金额').waitFor();
  await desk.getByTestId('return-need').click();
  await desk.getByTestId('why').fill('请写明金额');
  await desk.getByTestId('note-submit').click();
  await desk.getByText('没有待受理的需求').waitFor();

  await portal.reload();
  await portal.getByTestId('standing').getByText('请写明金额').waitFor();
  await portal.getByTestId('own-need-edit').click();
  await portal.getByLabel('融资金额').fill('3000');
  await portal.getByTestId('submit-own-need').click();
  await portal.getByTestId('standing').getByText('已提交').waitFor();
  expect(await targets()).toBe(before);

  await desk.getByTestId('publish-need').click();
  await waitFor(async () => (await targets()) === before + 1);
  await portal.reload();
  await portal.getByText('负责人：示例专员').waitFor();
  const id = new URL(portal.url()).pathname.split('/').at(-1);
  await desk.goto(`/371600/lists/${id}`);
  await desk.getByTestId('list-investor').getByText('示例新材料基金').waitFor();
}, 90_000);
