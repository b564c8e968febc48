import { API, sessions } from '@queqiao/contracts';
import { type Browser, chromium } from 'playwright-core';
import type { SamplePerson } from '../../installation/access.js';
import type { Bench, Installation } from '../installation/bench.js';
import { alternating } from '../measure.js';
import { atMost, type Row, row } from '../row.js';

const RUNS = 5;
const FLAGS = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

/** What somebody sees first of the console. */
interface FirstScreen {
  readonly name: string;
  readonly person: SamplePerson;
  /** Is there once the screen says something. */
  readonly sign: string;
}

const SCREENS: readonly FirstScreen[] = [
  { name: 'first rows of the list screen', person: 'sample-officer', sign: '[data-testid^="suggestion-"]' },
  { name: 'first screen of the portal', person: 'sample-enterprise', sign: '.portal-cards li' },
];

/**
 * Time from opening the console, signed in, to the paint of what one sees first, with an empty cache and a CPU four times as slow
 * (Chromium's throttling), and the JavaScript that was sent until then.
 */
export const firstScreens: Bench = { name: 'console', run };

interface Opened {
  readonly painted: number;
  readonly sentKb: number;
  readonly plainKb: number;
}

async function run({ gateway }: Installation): Promise<Row[]> {
  const executablePath = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const rows: Row[] = [];
    for (const screen of SCREENS) rows.push(...(await rowsOf(screen, browser, gateway)));
    return rows;
  } finally {
    await browser.close();
  }
}

async function rowsOf(screen: FirstScreen, browser: Browser, gateway: string): Promise<Row[]> {
  const opened: Opened[] = [];
  const figures = await alternating(RUNS, {
    slow: async () => {
      const one = await open(screen, browser, gateway, 4);
      opened.push(one);
      return one.painted;
    },
    fast: async () => (await open(screen, browser, gateway, 1)).painted,
  });
  const unthrottled = { name: 'the same screen without throttling', figures: figures.fast };
  const plain = { name: 'the same files as they are, uncompressed', figures: opened.map(({ plainKb }) => plainKb) };
  return [
    row({
      bench: `${screen.name}, CPU four times as slow`,
      unit: 'ms',
      ours: figures.slow,
      rival: unthrottled,
      limit: atMost('ms', 1_500),
    }),
    row({
      bench: `JavaScript until the ${screen.name}`,
      unit: 'kB',
      ours: opened.map(({ sentKb }) => sentKb),
      rival: plain,
      limit: atMost('kB', 330),
    }),
  ];
}

async function open({ person, sign }: FirstScreen, browser: Browser, url: string, slowdown: number): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // As somebody who has signed in before: the cookie that answers it opens the console.
  const signedIn = await page.request.post(`${url}${API}${sessions.openSampleSession.http.path}`, {
    data: { login: person },
  });
  if (!signedIn.ok()) throw new Error(`Signing in answered ${signedIn.status()}`);
  await page.addInitScript(notePaintedAndSent(sign));
  await page.goto(url, { waitUntil: 'commit' });
  const opened = await page.evaluate<Opened>('window.opened');
  await page.context().close();
  return opened;
}

/**
 * Runs in the page: a promise of when the sign of a screen is painted, in ms since the navigation, and the size of the scripts until
 * then. The page notes it itself, because a driver that asks for the sign is answered only after other work.
 */
const notePaintedAndSent = (
  sign: string,
) => `window.opened = new Promise((resolve) => new MutationObserver((_, observer) => {
  if (!document.querySelector('${sign}')) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => {
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const kb = (size) => scripts.reduce((sum, script) => sum + script[size], 0) / 1_000;
    resolve({ painted: performance.now(), sentKb: kb('encodedBodySize'), plainKb: kb('decodedBodySize') });
  }));
}).observe(document, { childList: true, subtree: true }))`;
