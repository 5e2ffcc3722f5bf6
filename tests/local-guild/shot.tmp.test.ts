import { expect, it } from 'vitest';
import { openStage } from '../discord/harness.ts';
import { launchBrowser, openPage, send } from './browser.ts';
it('shot', async () => {
const stage = await openStage();
const browser = await launchBrowser();
const { page } = await openPage(browser, stage.guild.url, { viewport: { width: 1100, height: 1500 } });
page.setDefaultTimeout(60000);
await page.getByText('Verbatim is online').waitFor({ timeout: 60000 });
for (const q of ['/ask question:¿Con quién se reunió el ministro de Defensa chino?', '/who-met person:the Chinese defence minister', '/who-met person:Shoigu, the Russian minister']) {
  const drawn = page.locator('.message:not(.pending)');
  const answer = drawn.nth(await drawn.count());
  await send(page, q);
  await answer.locator('.container').waitFor({ timeout: 60000 });
}
await page.waitForTimeout(1000);
await page.screenshot({ path: '/tmp/shot.png' });
await browser.close(); await stage.close();
expect(1).toBe(1);
}, 200000);
