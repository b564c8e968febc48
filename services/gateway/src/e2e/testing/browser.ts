import { type Browser, chromium, type Page } from 'playwright-core';
import type { SamplePerson } from './system.js';

/** Works as root, without network access. */
const FLAGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A page, with all errors that the browser reported. */
export interface Screen {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Resolves when the page's event stream is open. */
  readonly isListening: Promise<unknown>;
  close(): Promise<void>;
}

/** Each test opens a screen without any earlier state. */
export interface Console {
  /** As a person of the sample, the administrator unless another is named; nobody is signed in for `null`. */
  open(path: string, person?: SamplePerson | null): Promise<Screen>;
  close(): Promise<void>;
}

/** Starts Chromium from CHROMIUM_BIN or where Debian puts it. */
export async function startConsole(origin: string): Promise<Console> {
  const executablePath = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  return { open: (path, person = 'sample-admin') => open(browser, origin, path, person), close: () => browser.close() };
}

async function open(browser: Browser, origin: string, path: string, person: SamplePerson | null): Promise<Screen> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, baseURL: origin });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const isListening = page.waitForResponse((response) => response.url().endsWith('/events'));
  // Screens outside of a city have no stream.
  isListening.catch(() => undefined);
  // The answer sets the cookie of the session.
  if (person !== null) await page.request.post('/api/sessions/sample', { data: { login: person } });
  await page.goto(path);
  return { page, complaints, isListening, close: () => page.context().close() };
}
