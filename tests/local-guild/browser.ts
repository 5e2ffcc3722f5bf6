import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';

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
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, foreign, complaints };
}
