import { type Browser, chromium, type Page } from 'playwright-core';

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
  open(path: string): Promise<Screen>;
  close(): Promise<void>;
}

/** Starts Chromium from CHROMIUM_BIN or where Debian puts it. */
export async function startConsole(origin: string): Promise<Console> {
  const executablePath = process.env.CHROMIUM_BIN ?? '/usr/bin/chromium';
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  return { open: (path) => open(browser, origin, path), close: () => browser.close() };
}

async function open(browser: Browser, origin: string, path: string): Promise<Screen> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, baseURL: origin });
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const isListening = page.waitForResponse((response) => response.url().endsWith('/events'));
  // Screens outside of a city have no stream.
  isListening.catch(() => undefined);
  await page.goto(path);
  return { page, complaints, isListening, close: () => page.context().close() };
}
