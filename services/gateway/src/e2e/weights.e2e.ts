import { waitFor } from '@queqiao/testing';
import type { Page } from 'playwright-core';
import { ask } from '../testing/answers.js';
import { openScreen, type Screen } from './testing/browser.js';
import { type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';
const INDUSTRY = '371600-aluminium';

let system: System;
let screen: Screen;
let page: Page;
/** The enterprises of the industry, best first: before any change, and as the draft would have them. */
let before: string[];
let previewed: string[];

beforeAll(async () => {
  system = await startSystem();
  screen = await openScreen(system.origin);
  page = screen.page;
}, 180_000);

afterAll(async () => {
  await screen?.close();
  await system?.stop();
}, 30_000);

describe('an administrator at the weights', () => {
  it('sees what counts, and that all of it is as shipped', async () => {
    before = await liveList();
    await page.goto(`/371600/weights?target=${INDUSTRY}`);
    await page.getByTestId('factor-distance').waitFor();
    expect(new Set(await page.locator('.factor .origin').allTextContents())).toEqual(new Set(['系统默认']));
    expect(await weight('distance').isDisabled()).toBe(true);
  }, 30_000);

  it('drafts a change and sees at once what it would make of a list, while the live one stays', async () => {
    await page.getByTestId('start-draft').click();
    await giveNote('产业链环节暂不计');
    await page.getByTestId('overlap').getByText('100%').waitFor();
    expect(await shown('new')).toEqual(before);

    await weight('chain-position').fill('0');
    await page.getByTestId('preview-new').locator('.mark-up').first().waitFor();
    await page.getByTestId('save-state').and(page.locator('[data-status=saved]')).waitFor();
    previewed = await shown('new');
    expect(previewed).not.toEqual(before);
    expect([await shown('live'), await liveList()]).toEqual([before, before]);
    expect(await page.getByTestId('factor-chain-position').locator('.origin').textContent()).toBe('本范围');
  }, 30_000);

  it('moves a weight from the keyboard and takes it back to what it inherits', async () => {
    const size = page.getByTestId('factor-size-band');
    await size.getByRole('slider').focus();
    await page.keyboard.press('End');
    await size.locator('.origin').getByText('本范围').waitFor();
    await size.locator('.reset').click();
    await size.locator('.origin').getByText('系统默认').waitFor();
    await page.getByTestId('save-state').and(page.locator('[data-status=saved]')).waitFor();
  }, 30_000);

  it('sees what the draft makes of all lists, and which limits it keeps', async () => {
    await page.getByRole('tab', { name: '全部对象' }).click();
    await page.getByTestId('evaluation').getByText('评审太少').waitFor();
    expect(await page.locator('[data-testid^=rail-]').count()).toBe(4);
  }, 30_000);

  it('cannot approve it alone', async () => {
    await page.getByTestId('submit-version').click();
    await page.getByTestId('publish').click();
    await giveNote('同意');
    await page.getByTestId('second-person').getByText('须由另一人批准').waitFor();
    await waitFor(() => screen.complaints.some((text) => text.includes('403')));
  }, 30_000);

  it('has a second person publish it, and the lists are exactly those of the preview', async () => {
    await page.getByTestId('switch-actor').click();
    if ((await page.locator('[data-testid^=rail-][data-passed=false]').count()) > 0) {
      await page.getByTestId('override-note').fill('样例数据，列表很短');
    }
    await page.getByTestId('reason-submit').click();
    await page.getByTestId('rescoring').and(page.locator('[data-done=true]')).waitFor();
    expect(await liveList()).toEqual(previewed);

    await page.getByTestId('screen-lists').click();
    await page.getByTestId(`industry-${INDUSTRY}`).click();
    const first = page.getByTestId('list-enterprise').getByTestId('suggestion-1');
    await first.and(page.locator(`[data-candidate="${previewed[0]}"]`)).waitFor();
    expect(await idsIn(page.getByTestId('list-enterprise'))).toEqual(previewed);
  }, 30_000);

  it('rolls back in one step, and finds who did what in the history', async () => {
    await page.getByTestId('screen-weights').click();
    await page.getByTestId('roll-back').click();
    await giveNote('先恢复');
    await page.getByTestId('version-notice').getByText('第 2 版').waitFor();
    await page.getByTestId('rescoring').and(page.locator('[data-done=true]')).waitFor();
    expect(await liveList()).toEqual(before);

    await page.getByRole('tab', { name: '变更记录' }).click();
    const steps = page.getByTestId('steps').locator('.step');
    await steps.first().getByText('回退').waitFor();
    const published = page.locator('[data-step=publish]');
    expect(await published.textContent()).toContain('示例管理员');
    expect(await page.locator('[data-step=edit] .step-change').last().textContent()).toMatch(/产业链环节 继承 → 0/);
  }, 30_000);

  it('adds a reason for officers to give, and takes one away', async () => {
    await page.getByTestId('list-reasons').click();
    const form = page.getByTestId('reason-form');
    await form.getByLabel('中文名称').fill('用地指标不足');
    await form.getByLabel('英文名称').fill('No land quota');
    await form.getByLabel('代码').fill('land-quota');
    await page.getByTestId('reason-add').click();
    await page.getByTestId('reason-item-land-quota').getByText('用地指标不足').waitFor();
    await page.getByTestId('reason-item-too-small').getByRole('switch').click();
    await waitFor(async () => {
      const { items } = (await ask(`${system.origin}${BINZHOU}/reasons`)).body;
      const codes = items.map(({ code }: { code: string }) => code);
      return codes.includes('land-quota') && !codes.includes('too-small');
    });
    await page.keyboard.press('Escape');
  }, 30_000);

  it('is told how many decisions learning takes', async () => {
    await page.getByTestId('learn').click();
    await page.getByTestId('problem').getByText('至少需要 30 条').waitFor();
  }, 30_000);
});

const weight = (factor: string) => page.getByTestId(`factor-${factor}`).getByRole('spinbutton');
const shown = (list: 'live' | 'new') => idsIn(page.getByTestId(`preview-${list}`));

function idsIn(list: ReturnType<Page['getByTestId']>): Promise<string[]> {
  return list
    .locator('[data-candidate]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-candidate') ?? ''));
}

async function liveList(): Promise<string[]> {
  const path = `${BINZHOU}/targets/${INDUSTRY}/suggestions?candidateKind=enterprise&limit=100`;
  const { body } = await ask(`${system.origin}${path}`);
  return body.items.map((item: { candidate: { id: string } }) => item.candidate.id);
}

async function giveNote(note: string): Promise<void> {
  await page.getByTestId('why').fill(note);
  await page.getByTestId('reason-submit').click();
}
