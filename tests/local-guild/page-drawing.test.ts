import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { launchBrowser, type OpenPage, openPage, violations } from './browser.ts';
import { MESSAGES } from './page-fixtures.ts';

const DESKTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const EXAMPLES = ['/who-met person:Mara Holm', '/when event:harbour', '/people', '/articles'];

let browser: Browser;
let guild: LocalGuild;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  guild = await startLocalGuild({ port: 0, examples: EXAMPLES });
  browser = await launchBrowser();
  // Messages of ours in place of the channel's.
  opened = await openPage(browser, guild.url, { viewport: DESKTOP }, async (context) => {
    const json = { messages: MESSAGES };
    await context.route('**/page/messages*', (route) => route.fulfill({ json }));
  });
  page = opened.page;
  await page.locator('.message').last().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await guild?.close();
});

describe('the page draws', () => {
  it('messages as Discord does', async () => {
    const card = page.locator('.message').nth(1);
    await expect.poll(() => page.locator('.message').count()).toBe(MESSAGES.length);
    expect(await card.locator('.used').textContent()).toMatch(/Ada used \/who-met/);
    expect(await card.locator('.container').getAttribute('class')).toContain('accented');
    expect(await card.getByRole('link', { name: 'Read' }).getAttribute('href')).toBe(
      'https://example.com/harbour',
    );
    expect(
      await card.locator('blockquote strong, blockquote u, blockquote em').allTextContents(),
    ).toEqual(['open', 'Mara Holm']);
    expect(await card.locator('time.timestamp').textContent()).toBe('3 May 2024');
    expect(await card.getByRole('button', { name: 'Gone' }).isDisabled()).toBe(true);
    expect(await page.getByText('Only you can see this').count()).toBe(1);
    expect(await page.getByText('(edited)').count()).toBe(1);
    expect(await page.getByText('Verbatim is thinking…').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'quotes.txt' }).getAttribute('download')).toBe(
      'quotes.txt',
    );
  });

  it('three questions to begin with; one that cannot be asked is only typed', async () => {
    expect(await page.locator('.example').allTextContents()).toEqual(EXAMPLES.slice(0, 3));
    await page.locator('.example').first().click();
    expect(await page.locator('#composer-input').inputValue()).toBe(EXAMPLES[0]);
    await page.getByText('No command is called that.').waitFor();
  });

  it('markup and script in an article as the text that they are', async () => {
    expect(await page.locator('.messages img, .messages script, .messages b').count()).toBe(0);
    expect(await page.locator('blockquote').textContent()).toContain(
      '<script>document.title=2</script>',
    );
    expect(await page.title()).toBe('#general · Verbatim');
  });

  it('no picture of elsewhere, but what it shows or where it is', async () => {
    const media = page.locator('.message', { hasText: 'used /media' });
    expect(await media.locator('.picture').allTextContents()).toEqual([
      'The harbour from above',
      'A picture at pictures.example',
    ]);
    await media.getByText('Spoiler').click();
    expect(await media.locator('.file').allTextContents()).toEqual(['report.txt1 byte']);
  });

  it('a spoiler only when pressed, and hides a dismissed message', async () => {
    const spoiler = page.getByText('a spoiler');
    expect(await spoiler.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show spoiler' }).focus();
    await page.keyboard.press('Enter');
    expect(await spoiler.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('Only you can see this').count()).toBe(0);
  });

  it.each([
    ['light', DESKTOP, 'light'],
    ['dark', DESKTOP, 'dark'],
    ['light on a phone', PHONE, 'light'],
    ['dark on a phone', PHONE, 'dark'],
  ] as const)('without a fault that axe knows: %s', async (_, size, colorScheme) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.locator('#interactions-toggle').click();
    await page.getByRole('heading', { name: 'Interactions' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close the interactions' }).click();
  });

  it('the sidebar as a drawer on a phone', async () => {
    await page.setViewportSize(PHONE);
    const ben = page.getByRole('button', { name: /^Ben/ });
    expect(await ben.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Guilds, channels and members' }).click();
    expect(await violations(page)).toEqual([]);
    await ben.click();
    await expect.poll(() => ben.isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('other colours when asked, and keeps them', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Use dark colours' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Use light colours' }).waitFor();
    const colour = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(colour).toBe('rgb(29, 32, 38)');
  });

  it('all this without leaving loopback, or breaking a rule of its own', () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
