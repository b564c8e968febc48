import { waitFor } from '@queqiao/testing';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { type Console, type Screen, startConsole } from './testing/browser.js';
import { type SamplePerson, type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';
const WEIGHTS = '/371600/weights?target=371600-aluminium';
const ENTERPRISE = '示例电池箔新厂有限公司';
const NEED = '电池箔产线扩建寻求股权融资';
const FUND = { id: 'sample-bz-fund-1', name: '示例材料基金一号' };
const OTHER_FUND = { id: 'inv-metal', name: '示例新材料基金' };
const PASSWORD = '长长的一句密码，不告诉别人';
/** Of time-based one-time passwords (RFC 6238), in seconds. */
const CODE_STEP = 30;

/** What the audit tells of it. */
const STORY = [
  '示例张三 申请入驻',
  '示例专员 批准入驻申请',
  '示例张三 登记需求',
  '示例张三 提交需求',
  '示例专员 退回需求',
  '示例张三 修改需求',
  '示例张三 提交需求',
  '示例专员 发布需求',
  '示例专员 引荐',
  '示例专员 引荐',
  '示例投资机构联系人 以示例人员登录',
  '示例投资机构联系人 答复引荐',
  '示例张三 答复引荐',
  '示例张三 答复引荐',
  '示例管理员 起草权重',
  '示例管理员 修改权重草稿',
  '示例管理员 提交权重审批',
  '示例管理员 新增用户',
  '示例李四 登录',
  '示例李四 修改密码',
  '示例李四 开始设置二次验证',
  '示例李四 启用二次验证',
  '示例李四 退出登录',
  '示例李四 登录',
  '示例李四 批准发布权重',
];

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

it('an enterprise comes, is approved, asks, is introduced blind and meets its partner; weights take two people; the audit tells all of it', async () => {
  const enterprise = await signsUp('sample.zhang', '示例张三');
  const heardByEnterprise = await answersTo(enterprise);
  await registers(enterprise, ENTERPRISE);
  const officer = await enters('/371600/registrations', 'sample-officer');
  await approves(officer, ENTERPRISE);
  await goesOnWithoutSigningIn(enterprise);

  const need = await handsInNeed(enterprise, NEED);
  await returnsNeed(officer, '请写明金额');
  await mendsNeed(enterprise, '请写明金额');
  await publishesNeed(officer);
  await isRanked(officer, need);

  await introducesBlind(officer, need, FUND);
  await introducesBlind(officer, need, OTHER_FUND);
  const investor = await enters('/portal/371600/partners', 'sample-investor');
  const heardByInvestor = await answersTo(investor);
  await investor.reload();
  await wantsToMeet(investor);
  await enterprise.goto('/portal/371600/partners');
  await enterprise.getByTestId('answer-yes').nth(1).waitFor();
  const beforeBothAgreed = [heardByEnterprise(), heardByInvestor(), await textOf(enterprise, investor)];
  expect(beforeBothAgreed.filter((text) => text.length === 0)).toEqual([]);
  for (const { id, name } of [FUND, OTHER_FUND]) {
    expect(beforeBothAgreed[0]).not.toContain(name);
    expect(beforeBothAgreed[0]).not.toContain(id);
  }
  expect(beforeBothAgreed[1]).not.toContain(ENTERPRISE);

  await wantsToMeet(enterprise);
  await wantsToMeet(enterprise);
  await meets(enterprise, FUND.name);
  await meets(investor, ENTERPRISE);
  expect(heardByEnterprise()).not.toContain(OTHER_FUND.name);

  const admin = await enters(WEIGHTS, 'sample-admin');
  await tunesWeights(admin);
  await cannotApprove(admin);
  const approver = await signsInWithTwoFactors('sample.li', '示例李四');
  await approvesWeights(approver);

  await readsInOrder(await enters('/371600/audit', 'sample-auditor'));
  // The browser, too, tells of the refused approval and of the sign-in without a code.
  expect(complaints()).toEqual([
    expect.stringMatching(/403.*\/publication$/),
    expect.stringMatching(/401.*\/sessions$/),
  ]);
}, 120_000);

/** Opens a browser of its own for a person of the sample, or for somebody who is not signed in. */
async function enters(path: string, person: SamplePerson | null): Promise<Page> {
  const screen = await browser.open(path, person);
  screens.push(screen);
  return screen.page;
}

const complaints = () => screens.flatMap((screen) => screen.complaints);

/** Collects what the interface answers to a page from now on; read as one text. */
async function answersTo(page: Page): Promise<() => string> {
  const answers: string[] = [];
  // The stream of events has no end.
  await page.route(/\/api\/(?!.*\/events$)/, async (route) => {
    const response = await route.fetch();
    answers.push(await response.text());
    await route.fulfill({ response });
  });
  return () => answers.join('\n');
}

const textOf = async (...pages: readonly Page[]) =>
  (await Promise.all(pages.map((page) => page.locator('body').textContent()))).join('\n');

async function signsUp(login: string, name: string): Promise<Page> {
  const page = await enters('/sign-up', null);
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '注册账号' }).click();
  await page.waitForURL('**/portal');
  return page;
}

async function registers(page: Page, organisation: string): Promise<void> {
  await page.goto('/portal/371600/registration');
  await page.getByTestId('party-not-listed').click();
  await page.getByLabel('单位全称').fill(organisation);
  await page.getByLabel('您的职务').fill('厂长');
  await page.getByLabel('您的电话').fill('138 0000 1234');
  await page.getByTestId('send-registration').click();
  await page.getByTestId('registration-waiting').waitFor();
}

async function approves(officer: Page, organisation: string): Promise<void> {
  await officer.getByText(organisation).waitFor();
  await officer.getByTestId('approve-registration').click();
  await saysWhy(officer, '已致电总机核实');
  await officer.getByTestId('approve-registration').waitFor({ state: 'detached' });
}

async function goesOnWithoutSigningIn(page: Page): Promise<void> {
  await page.reload();
  await page.getByTestId('enter-portal').click();
  await page.getByRole('heading', { level: 1, name: ENTERPRISE }).waitFor();
}

/** Answers the id of the need. */
async function handsInNeed(page: Page, title: string): Promise<string> {
  await page.goto('/portal/371600/needs/new');
  await page.getByText('资金', { exact: true }).click();
  await page.getByLabel('一句话说明').fill(title);
  await page.getByLabel('具体说明').fill('电池铝箔压延加工产线扩建，寻求熟悉铝加工的投资机构');
  await page.getByTestId('likely-trades').getByText('+ 铝压延加工', { exact: true }).click();
  await page.getByTestId('submit-own-need').click();
  await page.getByTestId('standing').getByText('已提交，等待招商专员审核').waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function returnsNeed(officer: Page, reason: string): Promise<void> {
  await officer.goto('/371600/need-queue');
  await officer.getByTestId('return-need').click();
  await saysWhy(officer, reason);
  await officer.getByTestId('return-need').waitFor({ state: 'detached' });
}

async function mendsNeed(page: Page, reason: string): Promise<void> {
  await page.reload();
  await page.getByTestId('standing').getByText(reason).waitFor();
  await page.getByTestId('own-need-edit').click();
  await page.getByLabel('融资金额').fill('3000');
  await page.getByTestId('submit-own-need').click();
  await page.getByTestId('standing').getByText('已提交').waitFor();
}

async function publishesNeed(officer: Page): Promise<void> {
  await officer.getByTestId('publish-need').click();
  await officer.getByTestId('publish-need').waitFor({ state: 'detached' });
}

async function isRanked(officer: Page, need: string): Promise<void> {
  const path = `${BINZHOU}/targets/${need}/suggestions?candidateKind=investor&limit=100`;
  await waitFor(async () => (await system.ask(path)).status === 200, 30_000);
  await officer.goto(`/371600/lists/${need}`);
  for (const { name } of [FUND, OTHER_FUND])
    await officer.getByTestId('list-investor').getByText(name).first().waitFor();
}

/** From the list of the need. Few organisations fit in a small sample, so the officer says why nevertheless. */
async function introducesBlind(officer: Page, need: string, { id }: typeof FUND): Promise<void> {
  await officer.goto(`/371600/lists/${need}`);
  await officer.locator(`[data-candidate="${id}"]`).getByTestId('introduce').click();
  await officer.getByTestId('override-note').fill('样例数据，机构很少');
  await officer.getByTestId('release-submit').click();
  await officer.getByTestId('release-dialog').waitFor({ state: 'detached' });
}

/** Says yes to the first that is unanswered. */
async function wantsToMeet(page: Page): Promise<void> {
  const unanswered = page.getByTestId('answer-yes');
  await unanswered.first().waitFor();
  const before = await unanswered.count();
  await unanswered.first().click();
  await page.getByTestId('answer-submit').click();
  await page.getByTestId('answer-submit').waitFor({ state: 'detached' });
  await waitFor(async () => (await unanswered.count()) === before - 1);
}

async function meets(page: Page, name: string): Promise<void> {
  await page.reload();
  await page.getByTestId('partner-agreed').getByText(name).waitFor();
}

/** Takes the likeness of industries out of the weights, and submits the draft. */
async function tunesWeights(admin: Page): Promise<void> {
  await admin.getByTestId('start-draft').click();
  await saysWhy(admin, '行业相近暂不计');
  await admin.getByTestId('overlap').getByText('100%').waitFor();
  await admin.getByTestId('factor-industry-path').getByRole('spinbutton').fill('0');
  await admin.getByTestId('preview-new').locator('.mark-up').first().waitFor();
  await admin.getByTestId('save-state').and(admin.locator('[data-status=saved]')).waitFor();
  await admin.getByTestId('submit-version').click();
}

async function cannotApprove(admin: Page): Promise<void> {
  await admin.getByTestId('publish').click();
  await saysWhy(admin, '同意');
  await admin.getByTestId('second-person').getByText('须由另一人批准').waitFor();
}

/** A new approver: the first password is changed, a second factor set up, and both are asked for at the next sign-in. */
async function signsInWithTwoFactors(login: string, name: string): Promise<Page> {
  const added = await system.post(`${BINZHOU}/users`, { login, name, roles: ['weight-approver'] });
  expect(added.status).toBe(201);
  const page = await enters('/sign-in', null);
  await givesPassword(page, login, added.body.password);
  await page.getByLabel('当前密码').fill(added.body.password);
  await page.getByLabel('新密码').fill(PASSWORD);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByRole('button', { name: '开始设置' }).click();
  const secret = ((await page.locator('.session-secret').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('验证码').fill(codeOf(secret));
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByRole('button', { name: '已保存' }).click();

  await page.getByTestId('person').click();
  await page.getByTestId('sign-out').click();
  await givesPassword(page, login, PASSWORD);
  // A code works once, and the first is used up.
  await page.getByLabel('验证码').fill(codeOf(secret, 1));
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByTestId('person').waitFor();
  return page;
}

async function givesPassword(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const codeOf = (secret: string, stepsAhead = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + stepsAhead * CODE_STEP });

async function approvesWeights(approver: Page): Promise<void> {
  await approver.goto(WEIGHTS);
  await approver.getByTestId('publish').click();
  await approver.getByTestId('why').fill('同意');
  if ((await approver.locator('[data-testid^=rail-][data-outcome=failed]').count()) > 0) {
    await approver.getByTestId('override-note').fill('样例数据，列表很短');
  }
  await approver.getByTestId('note-submit').click();
  await approver.getByTestId('rescoring').and(approver.locator('[data-done=true]')).waitFor();
}

async function saysWhy(page: Page, reason: string): Promise<void> {
  await page.getByTestId('why').fill(reason);
  await page.getByTestId('note-submit').click();
}

async function readsInOrder(auditor: Page): Promise<void> {
  await auditor.getByTestId('audit').getByText('批准发布权重').first().waitFor();
  expect(await actsOn(auditor)).toEqual(STORY);
}

/** Who did what, oldest first; the screen begins with the newest. */
async function actsOn(auditor: Page): Promise<string[]> {
  const lines = await auditor
    .getByTestId('audit')
    .locator('.audit-what')
    .evaluateAll((shown) =>
      shown.map((line) =>
        [...line.children]
          .slice(1, 3)
          .map((part) => part.textContent)
          .join(' '),
      ),
    );
  return lines.reverse();
}
