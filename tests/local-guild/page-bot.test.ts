import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { openStage, type Stage } from '../discord/harness.ts';
import { launchBrowser, type OpenPage, openPage, send, violations } from './browser.ts';

let browser: Browser;
let stage: Stage;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  browser = await launchBrowser();
  opened = await openPage(browser, stage.guild.url);
  page = opened.page;
  await page.getByText('Verbatim is online').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

/** Does what makes the bot answer, and returns its answer once it is drawn. */
async function answerTo(act: () => Promise<void>) {
  const drawn = page.locator('.message:not(.pending)');
  const answer = drawn.nth(await drawn.count());
  await act();
  await answer.locator('.container').waitFor();
  return answer;
}

describe('the real bot on the page', () => {
  it('answers a question at one click', async () => {
    const answer = await answerTo(() => page.locator('.example').first().click());
    expect(await answer.locator('.used').textContent()).toMatch(/Ada used \//);
  });

  it.each(commands.map(({ definition }) => [definition.name, definition.example] as const))(
    'answers /%s',
    async (name, example) => {
      const answer = await answerTo(() => send(page, example));
      expect(await answer.locator('.used').textContent()).toContain(`used /${name}`);
      expect(await answer.locator('.container .markdown').count()).toBeGreaterThan(1);
    },
  );

  it('completes a name by keyboard', async () => {
    await page.locator('#composer-input').fill('/who-met ');
    await page.keyboard.type('shang');
    await page.getByRole('option', { name: 'Li Shangfu' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'person' }).inputValue()).toBe('Li Shangfu');
    const answer = await answerTo(() => page.keyboard.press('Enter'));
    expect(await answer.textContent()).toContain('Vladimir Putin');
  });

  it('turns the pages of a long answer', async () => {
    const more = page.getByRole('button', { name: /^More/ });
    const id = await page
      .locator('.message', { has: more })
      .first()
      .getAttribute('data-message-id');
    const answer = page.locator(`[data-message-id="${id}"]`);
    const shown = () => answer.locator('.container').textContent();
    const first = await shown();
    await answer.locator(more).click();
    await expect.poll(shown).not.toBe(first);
    await answer.getByRole('button', { name: 'Back', exact: true }).press('Enter');
    await expect.poll(shown).toBe(first);
  });

  it('opens a quote in its context, and goes back', async () => {
    const answer = await answerTo(() => send(page, '/who-met person:Li Shangfu'));
    const quote = await answer.locator('blockquote').first().textContent();
    await answer
      .getByRole('button', { name: /in context/i })
      .first()
      .press('Enter');
    await answer.getByRole('button', { name: 'Back to the answer' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await answer.getByRole('button', { name: 'Back to the answer' }).press('Enter');
    await expect.poll(() => answer.locator('blockquote').first().textContent()).toBe(quote);
  });

  it('keeps a private answer from the others until it is shared', async () => {
    const answer = await answerTo(() => send(page, '/who-is person:Li Shangfu private:True'));
    await answer.getByText('Only you can see this').waitFor();
    // What is still pending is drawn as a message of its own until its answer takes its place.
    const drawn = page.locator('.message:not(.pending)');
    const count = await drawn.count();
    await become('Ben');
    await expect.poll(() => drawn.count()).toBe(count - 1);
    expect(await page.getByText('Only you can see this').count()).toBe(0);
    await become('Ada');
    await answer.getByRole('button', { name: 'Share' }).click();
    await page.getByText('Shared by @Ada', { exact: true }).waitFor();
    await become('Ben');
    await page.getByText('Shared by @Ada', { exact: true }).waitFor();
  });

  it('says which commands there are, in another guild too', async () => {
    await become('Ada');
    await page.getByRole('button', { name: 'Book Club', exact: true }).click();
    await page.getByRole('heading', { name: '#lounge', exact: true }).waitFor();
    await page.locator('#composer-input').fill('/');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThanOrEqual(10);
  });

  it('has left loopback for nothing, and broken no rule of the page', () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
    expect(stage.guild.unimplementedRoutes).toEqual([]);
  });
});

async function become(name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByText(`You are now ${name}.`).waitFor({ state: 'attached' });
}
