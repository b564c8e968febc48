import type { Page } from 'playwright-core';
import { accessAs } from './testing/attack/people.js';
import { plantIn } from './testing/attack/planting.js';
import { plantInPortal } from './testing/attack/portal-plants.js';
import { type Console, type Screen, startConsole } from './testing/browser.js';
import { type SamplePerson, type System, startSystem } from './testing/system.js';

/** Short enough for every text, and run by whatever writes it into a page as HTML. */
const HOSTILE = '<img src=x onerror=alert(1)>';
const BINZHOU = { city: '371600', words: HOSTILE, code: 'hostile', target: '371600-aluminium' };
/** More than there are screens, fewer than there are records. */
const MOST = 60;

let system: System;
let browser: Console;

beforeAll(async () => {
  system = await startSystem();
  browser = await startConsole(system.origin);
  await plantIn(system, await accessAs('platform-admin', '*'), BINZHOU);
  await plantInPortal(system, BINZHOU.city, HOSTILE);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await system?.stop();
}, 30_000);

// ASVS 5.0, 1.2.1 and 3.4.3; API8:2023.
describe('markup in every text', () => {
  it.each<[SamplePerson, string, number]>([
    ['sample-admin', `/371600/lists/${BINZHOU.target}`, 8],
    ['sample-officer', `/371600/lists/${BINZHOU.target}`, 5],
    ['sample-auditor', '/371600/audit', 1],
    ['sample-enterprise', '/portal/371600', 7],
    ['sample-investor', '/portal/371600', 4],
    ['sample-institution', '/portal/371600', 4],
  ])(
    'is shown to %s as text on every screen, and nothing that the policy refuses is tried',
    async (person, start, least) => {
      const screen = await browser.open('/sign-in', person);
      try {
        const { visited, shown, refused } = await walk(screen, start);
        expect(refused).toEqual([]);
        expect(screen.complaints).toEqual([]);
        expect(visited.length).toBeGreaterThanOrEqual(least);
        // Otherwise nothing was shown of what was planted.
        expect(shown).not.toEqual([]);
      } finally {
        await screen.close();
      }
    },
    120_000,
  );
});

describe('a page without a screen', () => {
  it.each(['/sign-in', '/password', '/second-factor', '/api/docs', '/no-such-screen'])(
    'keeps the policy: %s',
    async (path) => {
      const screen = await browser.open('/sign-in', null);
      try {
        expect((await walk(screen, path, 1)).refused).toEqual([]);
      } finally {
        await screen.close();
      }
    },
    30_000,
  );
});

interface Walk {
  readonly visited: readonly string[];
  /** Where the planted text was seen. */
  readonly shown: readonly string[];
  /** Dialogs of scripts that ran, and what the content security policy stopped. */
  readonly refused: readonly string[];
}

/** Opens whatever the screens link to, and unfolds what can be unfolded. */
async function walk({ page }: Screen, start: string, most = MOST): Promise<Walk> {
  const refused: string[] = [];
  page.on('dialog', (dialog) => {
    refused.push(`${page.url()}: a script ran`);
    void dialog.dismiss();
  });
  await page.exposeFunction('tellRefusal', (text: string) => refused.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
      const { tellRefusal } = window as unknown as { tellRefusal: (text: string) => void };
      tellRefusal([location.pathname, violatedDirective, blockedURI, sourceFile, sample].join(' '));
    });
  });
  const visited: string[] = [];
  const shown: string[] = [];
  const waiting = [start];
  for (let path = waiting.shift(); path !== undefined && visited.length < most; path = waiting.shift()) {
    visited.push(path);
    await page.goto(path);
    await isStill(page);
    await unfold(page);
    if ((await page.getByText(HOSTILE).count()) > 0) shown.push(path);
    for (const link of await linksOf(page)) if (!visited.includes(link) && !waiting.includes(link)) waiting.push(link);
  }
  return { visited, shown, refused };
}

const isStill = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('#root > *, body > h1') !== null && document.querySelector('.spinner') === null,
  );

/** Addresses in this console without their filters, one for each target. */
async function linksOf(page: Page): Promise<string[]> {
  const all = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all.map((href) => href.split(/[?#]/)[0] ?? ''))].filter((path) => !path.startsWith('/api/'));
}

async function unfold(page: Page): Promise<void> {
  for (const folded of (await page.locator('main [aria-expanded=false]').all()).slice(0, 5)) {
    await folded.click({ timeout: 2_000 }).catch(() => undefined);
    await page.keyboard.press('Escape');
  }
  await isStill(page);
}
