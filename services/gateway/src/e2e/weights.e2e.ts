import { waitFor } from '@queqiao/testing';
import type { Page } from 'playwright-core';
import { type Console, type Screen, startConsole } from './testing/browser.js';
import { type SamplePerson, type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';
const INDUSTRY = '371600-aluminium';
/** Drafts are one a scope, so each test has an office of its own. */
const OFFICES = ['reader', 'author', 'typist', 'evaluator', 'learner'] as const;

let system: System;
let browser: Console;
let screen: Screen;
let page: Page;

beforeAll(async () => {
  system = await startSystem();
  for (const office of OFFICES) await openOffice(office);
  browser = await startConsole(system.origin);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 30_000);

async function openOffice(office: (typeof OFFICES)[number]): Promise<void> {
  const name = { zh: `示例机构 ${office}`, en: `Sample office ${office}` };
  const { status } = await system.post(`${BINZHOU}/offices`, { id: `371600-${office}`, kind: 'district', name });
  expect(status).toBe(201);
}

/** Opens the weights of enterprises for industries, city-wide or of an office. */
async function openWeights(office?: (typeof OFFICES)[number], more = ''): Promise<void> {
  const scope = office === undefined ? '' : `&office=371600-${office}`;
  screen = await browser.open(`/371600/weights?target=${INDUSTRY}${scope}${more}`);
  page = screen.page;
  await page.getByTestId('factor-distance').waitFor();
}

afterEach(() => screen.close());

describe('an administrator at the weights', () => {
  it('sees what counts, and that all of it is as shipped', async () => {
    await openWeights('reader');
    expect(new Set(await page.locator('.factor .origin').allTextContents())).toEqual(new Set(['系统默认']));
    expect(await weight('distance').isDisabled()).toBe(true);
    expect(screen.complaints).toEqual([]);
  }, 30_000);

  it('drafts a change and sees at once what it would make of a list, while the live one stays', async () => {
    await openWeights('author');
    await startDraft();
    const before = await shown('live');
    expect(await shown('new')).toEqual(before);

    await changeWeight();
    expect(await shown('new')).not.toEqual(before);
    expect([await shown('live'), await liveList()]).toEqual([before, before]);
    expect(await page.getByTestId('factor-industry-path').locator('.origin').textContent()).toBe('本范围');
    expect(screen.complaints).toEqual([]);
  }, 30_000);

  it('moves a weight from the keyboard and takes it back to what it inherits', async () => {
    await openWeights('typist');
    await startDraft();
    const size = page.getByTestId('factor-size-band');
    await size.getByRole('slider').focus();
    await page.keyboard.press('End');
    await size.locator('.origin').getByText('本范围').waitFor();
    await size.locator('.reset').click();
    await size.locator('.origin').getByText('系统默认').waitFor();
    await isSaved();
  }, 30_000);

  it('sees what the draft makes of all lists, and which limits it keeps', async () => {
    await openWeights('evaluator');
    await startDraft();
    await page.getByRole('tab', { name: '全部对象' }).click();
    await page.getByTestId('evaluation').getByText('评审太少').waitFor();
    expect(await page.locator('[data-testid^=rail-]').count()).toBe(4);
  }, 30_000);

  it('has a second person publish it; the lists are those of the preview, until it is rolled back', async () => {
    await openWeights();
    const before = await liveList();
    await startDraft();
    await changeWeight();
    const previewed = await shown('new');

    await page.getByTestId('submit-version').click();
    await page.getByTestId('publish').click();
    await giveNote('同意');
    await page.getByTestId('second-person').getByText('须由另一人批准').waitFor();
    await actAs('sample-approver');
    await page.goto(`/371600/weights?target=${INDUSTRY}`);
    await page.getByTestId('publish').click();
    await page.getByTestId('why').fill('同意');
    if ((await page.locator('[data-testid^=rail-][data-outcome=failed]').count()) > 0) {
      await page.getByTestId('override-note').fill('样例数据，列表很短');
    }
    await page.getByTestId('note-submit').click();
    await isRescored();
    expect(await liveList()).toEqual(previewed);
    await page.getByTestId('screen-lists').click();
    await page.locator(`[data-testid=suggestion-1][data-candidate="${previewed[0]}"]`).waitFor();
    expect(await idsIn(page.getByTestId('list-enterprise'))).toEqual(previewed);

    await page.getByTestId('screen-weights').click();
    await page.getByTestId('roll-back').click();
    await giveNote('先恢复');
    await page.getByTestId('version-notice').getByText('第 2 版').waitFor();
    await isRescored();
    expect(await liveList()).toEqual(before);

    await page.getByRole('tab', { name: '变更记录' }).click();
    await page.getByTestId('steps').locator('.step').first().getByText('回退').waitFor();
    expect(await page.locator('[data-step=publish]').textContent()).toContain('示例权重审批人');
    expect(await page.locator('[data-step=edit] .step-change').last().textContent()).toMatch(/行业相近 继承 → 0/);
    // The browser, too, tells that whoever wrote it was refused.
    expect(screen.complaints).toEqual([expect.stringContaining('403')]);
  }, 60_000);

  it('sees the weights of the whole city for an industry that it does not have', async () => {
    await openWeights('reader', '&industry=510100-chips');
    await page.getByText('该城市没有这个产业，以下为全市权重').waitFor();
    expect(screen.complaints).toEqual([]);
  }, 30_000);

  it('adds a reason for officers to give, and takes one away', async () => {
    await openWeights('reader');
    await page.getByTestId('list-reasons').click();
    const form = page.getByTestId('reason-form');
    await form.getByLabel('中文名称').fill('用地指标不足');
    await form.getByLabel('英文名称').fill('No land quota');
    await form.getByLabel('代码').fill('land-quota');
    await page.getByTestId('reason-add').click();
    await page.getByTestId('reason-item-land-quota').getByText('用地指标不足').waitFor();
    await page.getByTestId('reason-item-too-small').getByRole('switch').click();
    await waitFor(async () => {
      const { items } = (await system.ask(`${BINZHOU}/reasons`)).body;
      const codes = items.map(({ code }: { code: string }) => code);
      return codes.includes('land-quota') && !codes.includes('too-small');
    });
  }, 30_000);

  it('is told how many decisions learning takes', async () => {
    await openWeights('learner');
    await page.getByTestId('learn').click();
    await page.getByTestId('problem').getByText('至少需要 30 条').waitFor();
  }, 30_000);
});

async function startDraft(): Promise<void> {
  await page.getByTestId('start-draft').click();
  await giveNote('行业相近暂不计');
  await page.getByTestId('overlap').getByText('100%').waitFor();
}

/** Takes the likeness of industries out of the draft, which moves candidates of the sample up. */
async function changeWeight(): Promise<void> {
  await weight('industry-path').fill('0');
  await page.getByTestId('preview-new').locator('.mark-up').first().waitFor();
  await isSaved();
}

const isSaved = () => page.getByTestId('save-state').and(page.locator('[data-status=saved]')).waitFor();
const isRescored = () => page.getByTestId('rescoring').and(page.locator('[data-done=true]')).waitFor();
const weight = (factor: string) => page.getByTestId(`factor-${factor}`).getByRole('spinbutton');
const shown = (list: 'live' | 'new') => idsIn(page.getByTestId(`preview-${list}`));

function idsIn(list: ReturnType<Page['getByTestId']>): Promise<string[]> {
  return list
    .locator('[data-candidate]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-candidate') ?? ''));
}

async function liveList(): Promise<string[]> {
  const path = `${BINZHOU}/targets/${INDUSTRY}/suggestions?candidateKind=enterprise&limit=100`;
  const { body } = await system.ask(path);
  return body.items.map((item: { candidate: { id: string } }) => item.candidate.id);
}

/** Leaves, and comes back as somebody else of the sample. */
async function actAs(person: SamplePerson): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByTestId('person').click();
  await page.getByTestId('sign-out').click();
  await page.getByTestId(`sign-in-${person}`).click();
  await page.getByTestId('person').waitFor();
}

async function giveNote(note: string): Promise<void> {
  await page.getByTestId('why').fill(note);
  await page.getByTestId('note-submit').click();
}
