import { build, waitFor } from '@queqiao/testing';
import type { Locator, Page } from 'playwright-core';
import { type Console, type Screen, startConsole } from './testing/browser.js';
import { type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';
const INDUSTRY = '371600-aluminium';
const KINDS = ['enterprise', 'institution', 'investor', 'laboratory'];

let system: System;
let browser: Console;
let screen: Screen;
let page: Page;

beforeAll(async () => {
  system = await startSystem();
  browser = await startConsole(system.origin);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 30_000);

beforeEach(async () => {
  screen = await browser.open(`/371600/lists/${INDUSTRY}`, 'sample-officer');
  page = screen.page;
});

afterEach(async () => {
  await screen.close();
  expect(screen.complaints).toEqual([]);
});

describe('an officer at the console', () => {
  it('picks a city and an industry and sees the ranked list of every kind', async () => {
    await pickCity('成都');
    await page.getByTestId('industry-510100-chips').waitFor();
    await pickCity('滨州');
    await page.getByTestId(`industry-${INDUSTRY}`).click();

    for (const kind of KINDS) {
      const first = row(kind, 1);
      await first.waitFor();
      expect(Number(await first.locator('.row-score').textContent())).toBeGreaterThan(0);
      expect(await first.locator('.meter-text').allTextContents()).toEqual([
        expect.stringMatching(/^契合 (\d+|未知)$/),
        expect.stringMatching(/^意向 (\d+|未知)$/),
        expect.stringMatching(/^完备 \d+$/),
      ]);
    }
  }, 30_000);

  it.each(KINDS)('reads reasons that add up to the score: %s', async (kind) => {
    const first = row(kind, 1);
    await first.locator('.row-head').click();
    const contributions = first.getByTestId('contributions');
    await contributions.waitFor();
    await contributions.getByTestId('all-reasons').click();
    const points = await contributions.locator('.contributions-base b, .contribution-bar b').allTextContents();
    const parts = points.map((text) => Number(text.replace('−', '-')));
    const texts = await contributions.locator('.contribution-text').allTextContents();
    const score = Number(await first.locator('.row-score').textContent());

    expect(texts.every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(Number(await contributions.locator('.contributions-total b').textContent())).toBe(score);
    // Each part is shown rounded to a tenth.
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - score)).toBeLessThan(0.05 * (parts.length + 1));
  });

  it('accepts one, which is marked and becomes a lead', async () => {
    const open = firstOpen('enterprise');
    const id = await candidateOf(open);
    await decide(open, 'accept', 'good-fit');
    await candidate(id).getByTestId('state').getByText('已接受').waitFor();

    await waitFor(async () => (await engagementOf(id)) !== undefined);
    expect(await engagementOf(id)).toMatchObject({
      targetId: INDUSTRY,
      stage: 'lead',
      openedBy: { id: 'sample-officer', name: '示例专员' },
    });
  }, 30_000);

  it('rejects one, which leaves the list at the next ranking and does not come back', async () => {
    const open = firstOpen('enterprise');
    const id = await candidateOf(open);
    await decide(open, 'reject', 'too-small');
    await candidate(id).waitFor({ state: 'detached' });

    const { status } = await system.ask(`${BINZHOU}/industries/${INDUSTRY}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ patch: { importance: 0.7 } }),
    });
    expect(status).toBe(200);
    await page.getByTestId(`industry-${INDUSTRY}`).getByText('70').waitFor();
    await isRanked();
    await page.reload();
    await row('enterprise', 1).waitFor();
    expect(await candidate(id).count()).toBe(0);
  }, 30_000);

  it('puts one off and accepts it later', async () => {
    const open = firstOpen('investor');
    const id = await candidateOf(open);
    await decide(open, 'later', 'not-now');
    await candidate(id).getByTestId('state').getByText('稍后再议').waitFor();
    await decide(candidate(id), 'accept', 'known-contact');
    await candidate(id).getByTestId('state').getByText('已接受').waitFor();
    expect(await candidate(id).getByTestId('accept').count()).toBe(0);
  }, 30_000);

  it('takes a decision back', async () => {
    const open = firstOpen('institution');
    const id = await candidateOf(open);
    await decide(open, 'accept', 'good-fit');
    await candidate(id).getByTestId('undo').click();
    await candidate(id).and(page.locator('[data-state="open"]')).waitFor();
    expect(await candidate(id).getByTestId('accept').count()).toBe(1);
  }, 30_000);

  it('asks why somebody is not on the list, and sees rank and reasons', async () => {
    await page.getByTestId('why-not-enterprise').click();
    await page.getByTestId('why-not-search').locator('input').fill('芯片');
    await page.locator('.ant-select-item-option', { hasText: '示例芯片设计有限公司' }).click();
    const explanation = page.getByTestId('explanation');
    await explanation.getByText(/第 \d+ 名/).waitFor();
    await explanation.getByText('展开匹配理由').click();
    await explanation.getByTestId('all-reasons').click();
    expect(await explanation.getByTestId('contributions').locator('.contribution').count()).toBeGreaterThan(2);
  }, 30_000);

  it('compares two candidates factor by factor', async () => {
    const institutions = page.getByTestId('list-institution');
    await row('institution', 2).waitFor();
    const ids = await institutions
      .locator('[data-candidate]')
      .evaluateAll((rows) => rows.slice(0, 2).map((row) => row.getAttribute('data-candidate')));
    for (const rank of [1, 2]) await institutions.getByTestId(`suggestion-${rank}`).getByTestId('pick').check();
    await page.getByTestId('compare').click();
    const comparison = page.getByTestId('comparison');
    await comparison.waitFor();
    const heads = comparison.locator('thead [data-candidate]');
    expect(await heads.evaluateAll((all) => all.map((one) => one.getAttribute('data-candidate')))).toEqual(ids);
    const score = Number(await institutions.locator('.row-score').first().textContent());
    const points = await comparison.locator('td:nth-child(2) b').allTextContents();
    const parts = points.map((text) => Number(text.replace('−', '-')));
    // Each part is shown rounded to a tenth.
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - score)).toBeLessThan(0.05 * (parts.length + 1));
    await page.keyboard.press('Escape');
    await comparison.waitFor({ state: 'detached' });
  }, 30_000);

  it('calls an industry tag wrong, which opens a task that is closed when the record is checked', async () => {
    const open = firstOpen('enterprise');
    const id = await candidateOf(open);
    await decide(open, 'reject', 'wrong-industry');
    await candidate(id).waitFor({ state: 'detached' });

    await page.getByTestId('screen-data-tasks').click();
    const task = page.locator(`[data-record="${id}"]`);
    await task.getByText('核查行业').waitFor();
    await task.getByTestId('close-task').click();
    await page.getByTestId('why').fill('已核对，主营确为该行业');
    await page.getByTestId('note-submit').click();
    await task.waitFor({ state: 'detached' });
    await page.getByTestId('task-state').getByText('已关闭').click();
    await task.getByText('已核对，主营确为该行业').waitFor();
  }, 30_000);

  it('bars a firm, which leaves the lists and says why when asked for, and lets it in again', async () => {
    const first = row('enterprise', 1);
    const barred = await candidateOf(first);
    const name = (await first.locator('.row-name').textContent()) ?? '';
    await page.getByTestId('screen-risks').click();
    await page.getByTestId('enter-risk').click();
    const form = page.getByTestId('risk-form');
    await form.getByRole('combobox').fill(name);
    await page.locator('.ant-select-item-option', { hasText: name }).first().click();
    await form.getByText('不得接洽').click();
    await form.getByLabel('原因').fill('与本市有未结诉讼');
    await form.getByLabel('依据').fill('市司法局');
    await page.getByTestId('risk-submit').click();
    const entry = page.locator(`[data-organisation="${barred}"]`);
    await entry.getByText('与本市有未结诉讼').waitFor();
    await isRanked();
    await page.getByTestId('screen-lists').click();
    await row('enterprise', 1).waitFor();
    await candidate(barred).waitFor({ state: 'detached' });

    await page.getByTestId('screen-risks').click();
    await entry.getByTestId('lift-risk').click();
    await page.getByTestId('why').fill('已结案');
    await page.getByTestId('note-submit').click();
    await entry.waitFor({ state: 'detached' });
    await isRanked();
    await page.getByTestId('screen-lists').click();
    await candidate(barred).waitFor();
  }, 30_000);

  it('sees a need that was registered elsewhere appear ranked, without reloading', async () => {
    // A page in loading reads the need anyway; one that listens must be told of it.
    await screen.isListening;
    await row('enterprise', 1).waitFor();
    await page.evaluate('window.isSamePage = true');
    const need = build.needInput({ organisationId: 'sample-asker', title: '外部登记的融资需求' });
    const { status, body } = await system.post(`${BINZHOU}/needs`, need);
    expect(status).toBe(201);

    await page.getByTestId(`need-${body.id}`).getByText('外部登记的融资需求').click();
    await row('investor', 1).waitFor();
    expect(await page.locator('[data-testid^=list-]').count()).toBe(1);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
  }, 30_000);

  it('switches to English, and the address keeps it', async () => {
    await page.getByTestId('language-switch').getByText('EN').click();
    await page.getByTestId('list-investor').getByText('Investors').waitFor();
    await row('investor', 1).locator('.row-head').click();
    expect(await row('investor', 1).locator('.contribution-text').first().textContent()).toMatch(/[a-z]{3}/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(page.url()).toContain('lang=en');
  }, 30_000);
});

const row = (kind: string, rank: number) => page.getByTestId(`list-${kind}`).getByTestId(`suggestion-${rank}`);
const firstOpen = (kind: string) => page.getByTestId(`list-${kind}`).locator('[data-state="open"]').first();
const candidate = (id: string) => page.locator(`[data-candidate="${id}"]`);

async function pickCity(name: string): Promise<void> {
  await page.getByTestId('city-select').selectOption({ label: name });
}

async function candidateOf(suggestion: Locator): Promise<string> {
  return (await suggestion.getAttribute('data-candidate')) ?? '';
}

async function decide(suggestion: Locator, verdict: string, reason: string): Promise<void> {
  await suggestion.getByTestId(verdict).click();
  await suggestion.getByTestId(`reason-${reason}`).click();
  await suggestion.getByTestId('decide-submit').click();
}

/** What an accepted candidate became. */
async function engagementOf(id: string) {
  const { items } = (await system.ask(`${BINZHOU}/engagements`)).body;
  return items.find(({ candidateId }: { candidateId: string }) => candidateId === id);
}

async function isRanked(): Promise<void> {
  await waitFor(async () => {
    const { targets, current } = (await system.ask(`${BINZHOU}/ranking`)).body;
    return targets === current;
  });
}
