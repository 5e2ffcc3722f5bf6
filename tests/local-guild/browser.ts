import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_RUN = `axe.run().then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join('\\n'))))`;
/** Without the sandbox, since tests also run as root; the package's own flags are for another surrounding. */
const FLAGS = ['--no-sandbox', '--no-zygote', '--disable-gpu'];
const ATTEMPTS = 15;
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine, else the one that an npm package carries, with its libraries where the system has none. */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return driver.launch({ executablePath: installed, args: FLAGS });
  const options = { executablePath: await chromium.executablePath(), args: FLAGS };
  // The first start can fail for want of libraries, or while another test file is still unpacking the browser.
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    try {
      return await driver.launch(options);
    } catch {
      await useCarriedLibraries();
      await setTimeout(1000);
    }
  }
  return driver.launch(options);
}

async function useCarriedLibraries(): Promise<void> {
  const archive = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
  await inflate(fileURLToPath(archive));
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'));
}

/** A page with its own storage, and the addresses outside of loopback that it asked for: there must be none. */
export interface OpenPage {
  readonly page: Page;
  readonly foreign: string[];
  /** Uncaught errors and complaints in the console, such as a breach of the Content-Security-Policy. */
  readonly complaints: string[];
}

/** Opens an address; requests that leave loopback are refused and noted. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<OpenPage> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options });
  const foreign: string[] = [];
  const complaints: string[] = [];
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  await prepare(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Status 400 and 504 are how the local guild says that it, or the bot, refused.
    const isRefusal = /status of (?:400|504)/.test(message.text());
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  await page.goto(url);
  return { page, foreign, complaints };
}

/** What axe finds wrong with the page as it stands: rule, element, and what to do about it. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(AXE_RUN);
}

/** Types a line into the composer and sends it. */
export async function send(page: Page, line: string): Promise<void> {
  await page.locator('#composer-input').fill(line);
  await page.keyboard.press('Enter');
  // The first Enter has chosen the command, the second sends it.
  if (line.startsWith('/')) await page.keyboard.press('Enter');
}
