import { API, sessions } from '@queqiao/contracts';
import { type Browser, chromium } from 'playwright-core';
import type { SamplePerson } from '../../installation/access.js';
import type { Bench, Installation } from '../installation/bench.js';
import { alternating } from '../measure.js';
import { atMost, type Row, row } from '../row.js';

const RUNS = 5;
const PERSON: SamplePerson = 'sample-officer';
const ROW = '[data-testid^="suggestion-"]';
const FLAGS = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

/**
 * Time from opening the console, signed in, to the paint of the first ranked rows, with an empty cache and a CPU four times as slow
 * (Chromium's throttling), and the JavaScript that was sent until then.
 */
export const firstRows: Bench = { name: 'console', run };

interface Opened {
  readonly painted: number;
  readonly sentKb: number;
  readonly plainKb: number;
}

async function run({ gateway }: Installation): Promise<Row[]> {
  const executablePath = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const opened: Opened[] = [];
  try {
    const figures = await alternating(RUNS, {
      slow: async () => {
        const one = await open(browser, gateway, 4);
        opened.push(one);
        return one.painted;
      },
      fast: async () => (await open(browser, gateway, 1)).painted,
    });
    const unthrottled = { name: 'the same screen without throttling', figures: figures.fast };
    const plain = { name: 'the same files as they are, uncompressed', figures: opened.map(({ plainKb }) => plainKb) };
    return [
      row({
        bench: 'first rows of the list screen, CPU four times as slow',
        unit: 'ms',
        ours: figures.slow,
        rival: unthrottled,
        limit: atMost('ms', 1_500),
      }),
      row({
        bench: 'JavaScript of the list screen',
        unit: 'kB',
        ours: opened.map(({ sentKb }) => sentKb),
        rival: plain,
        limit: atMost('kB', 330),
      }),
    ];
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, url: string, slowdown: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // As somebody who has signed in before: the cookie that answers it opens the console.
  const signedIn = await page.request.post(`${url}${API}${sessions.openSampleSession.http.path}`, {
    data: { login: PERSON },
  });
  if (!signedIn.ok()) throw new Error(`Signing in answered ${signedIn.status()}`);
  await page.addInitScript(NOTE_PAINTED_AND_SENT);
  await page.goto(url, { waitUntil: 'commit' });
  const opened = await page.evaluate<Opened>('window.opened');
  await page.context().close();
  return opened;
}

/**
 * Runs in the page: a promise of when the first rows are painted, in ms since the navigation, and the size of the scripts until then.
 * The page notes it itself, because a driver that asks whether there are rows is answered only after other work.
 */
const NOTE_PAINTED_AND_SENT = `window.opened = new Promise((resolve) => new MutationObserver((_, observer) => {
  if (!document.querySelector('${ROW}')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const kb = (size) => scripts.reduce((sum, script) => sum + script[size], 0) / 1_000;
    resolve({ painted: performance.now(), sentKb: kb('encodedBodySize'), plainKb: kb('decodedBodySize') });
  }));
}).observe(document, { childList: true, subtree: true }))`;
