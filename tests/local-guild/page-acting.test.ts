import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { launchBrowser, type OpenPage, openPage, send, violations } from './browser.ts';
import { startTinyBot, type TinyBot } from './tiny-bot.ts';

let browser: Browser;
let guild: LocalGuild;
let bot: TinyBot;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  guild = await startLocalGuild({ port: 0 });
  bot = await startTinyBot(guild.url, guild.token);
  browser = await launchBrowser();
  opened = await openPage(browser, guild.url);
  page = opened.page;
  await page.getByText('Verbatim is online').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await bot?.stop();
  await guild?.close();
});

describe('with the keyboard alone a member', () => {
  it('chooses a command, completes its options and sends it', async () => {
    await page.getByRole('textbox', { name: 'Message #general' }).focus();
    await page.keyboard.type('/ec');
    await page.getByRole('option', { name: '/echo Says what you say' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('hello');
    await page.getByRole('option', { name: 'hello!' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('lo');
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'True' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('.message-body').getByText('HELLO?').waitFor();
    expect(await page.locator('.used').last().textContent()).toMatch(/Ada used \/echo/);
    await expect.poll(() => page.locator('#announcer').textContent()).toBe('Verbatim: HELLO?');
  });

  it('is told which option is missing, and leaves with Escape', async () => {
    await page.getByRole('region', { name: 'Messages' }).focus();
    await page.keyboard.type('/article add ');
    await page.keyboard.press('Enter');
    expect(await page.locator('#composer-note').textContent()).toBe('title is required: Its title');
    expect(await page.getByLabel('title').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.locator('#composer-input').isVisible()).toBe(true);
  });

  it('presses buttons, chooses from a select, and keeps the focus', async () => {
    await send(page, '/panel');
    const panel = page.locator('.message').last();
    await panel.getByRole('button', { name: 'update' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText('updated').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('update');
    const select = panel.getByRole('combobox');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.message-body > .markdown').getByText('two', { exact: true }).waitFor();
  });

  it('fills a form with a file, inside of which the focus stays', async () => {
    await send(page, '/form');
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.getByText('This field is required.').waitFor();
    await page.keyboard.type('A title');
    await dialog
      .getByLabel('File')
      .setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('notes') });
    for (let presses = 0; presses < 8; presses++) await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        'document.body === document.activeElement || document.querySelector("dialog").contains(document.activeElement)',
      ),
    ).toBe(true);
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    await page.locator('.message-body').getByText('A title notes.md').waitFor();
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('uses a message command from the message’s menu', async () => {
    await send(page, 'Words worth quoting');
    const message = page.locator('.message', { hasText: 'Words worth quoting' });
    await message.getByRole('button', { name: /^Actions/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Quote this' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.message blockquote').getByText('Words worth quoting').waitFor();
  });
});

describe('a member sees', () => {
  it('a message of several lines as it was typed', async () => {
    await page.locator('#composer-input').focus();
    await page.keyboard.type('First line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('> quoted line');
    await page.keyboard.press('Enter');
    const message = page.locator('.message', { hasText: 'First line' });
    expect(await message.locator('blockquote').textContent()).toBe('quoted line');
    expect(await page.locator('#composer-input').inputValue()).toBe('');
  });

  it('that the application did not respond', async () => {
    await send(page, '/silent');
    await page.locator('.pending').getByText('Sending…').waitFor();
    await page
      .locator('.failure')
      .getByText(/did not respond/)
      .waitFor();
  });

  it('a file that the bot sends, and sends one', async () => {
    await send(page, '/gift');
    const link = page.getByRole('link', { name: 'gift.txt' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('gift.txt');
    await page.locator('#composer-input').fill('/echo text:read ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('fi');
    await page.keyboard.press('Enter');
    await page
      .getByLabel('file', { exact: true })
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(' this') });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.message-body').getByText('read this').waitFor();
  });

  it('the files of an own message, without those taken back', async () => {
    const files = ['kept.txt', 'taken-back.txt'].map((name) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(name),
    }));
    await page.locator('#composer-file-input').setInputFiles(files);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove taken-back.txt' }).click();
    await send(page, 'Look at this');
    const message = page.locator('.message', { hasText: 'Look at this' });
    await message.waitFor();
    expect(await message.locator('.file a').allTextContents()).toEqual(['kept.txt']);
    expect(await page.locator('#composer-files li').count()).toBe(0);
  });

  it('the interactions with their times and payloads', async () => {
    await page.locator('#interactions-toggle').click();
    await send(page, '/slow');
    await page.locator('.message-body').getByText('after thinking').waitFor();
    const entry = page.locator('.entry').first();
    await expect
      .poll(() => entry.textContent())
      .toMatch(/\/slow.*ack [\d.]+ ms · reply [\d.]+ ms/s);
    await entry.locator('summary').click();
    expect(await entry.locator('pre').first().textContent()).toContain('"application_id"');
  });

  it('only the own private messages', async () => {
    await send(page, '/hidden');
    await page.locator('.message-body').getByText('for you').last().waitFor();
    await page.getByRole('button', { name: /^Noor/ }).click();
    await page.getByText('You are now Noor.').waitFor({ state: 'attached' });
    await expect.poll(() => page.getByText('for you').count()).toBe(0);
  });

  it('nothing that left loopback or broke a rule of the page', () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });
});
