import { at, buttonOf, labelsOf, messageOf, wordsOf } from '../../tests/discord/harness.ts';
import { layerOf } from './sources.ts';
import type { Ran } from './watch.ts';
import { type WatchedBot, withWatchedBot } from './watched-bot.ts';

/**
 * Prints what one question and one added page enter, each from its arrival at the bot to the bot's reply: the files with
 * a function that ran, in whatever thread, by V8's precise coverage, and the calls whose caller stands in another layer.
 * The bot is warm: it has answered another question, and has been given another page.
 */

const ARTICLES = {
  'ferry.md': `---
title: New ferry for Delfzand
published: 2024-04-30
publisher: Delfzand Courier
language: en
---

Harbour master Tilda Wessel met the shipowner Bram Okker in Delfzand on Tuesday. They spoke about the new ferry to Holm.

"The ferry will sail twice a day from June," Wessel told reporters after the talks. Okker said that it carries 200 people.
`,
  'library.md': `---
title: Library of Lund opens again
published: 2024-05-06
publisher: Lund Weekly
language: en
---

The library of Lund opened again on Monday after two years of works, the mayor Mona Lindqvist said.

Its new roof was built by the architect Hugo Aldous, who spoke at the opening. The works cost 3 million euros.
`,
};

const cleo = at('Cleo', 'Newsroom');

await withWatchedBot(ARTICLES, async (bot) => {
  await ask(bot, 'Who built the roof of the library?');
  print('/ask', await bot.watch(() => ask(bot, 'When will the new ferry sail?')));
  await addPage(bot, 'Bakers meet in Hoorn', [
    'The baker Nele Roos met the miller Jan Stam in Hoorn on 3 May 2024, and they spoke about the price of flour.',
    'Bread was dear that year, Roos said, and the harvest of rye had been poor in the whole of the north.',
    'The guild of bakers meets again in September, when the new harvest is in and prices are known.',
  ]);
  const page = await bot.watch(() =>
    addPage(bot, 'Talks on the lock', [
      'The engineer Ida Brandt met the minister Paul Verhage in Zwolle on 7 May 2024 to speak about the broken lock.',
      '"The lock will be mended before the winter," Verhage told reporters, and he promised two million euros for it.',
      'Ships wait for hours at the lock on most days, the harbour office of Zwolle said on Wednesday.',
    ]),
  );
  print('an added page', page);
});

async function ask({ guild }: WatchedBot, question: string): Promise<void> {
  const options = { question };
  messageOf(await guild.actions.slash({ ...cleo, command: 'ask', options }));
}

/** Attaches the page to `/article add`, and confirms the preview. */
async function addPage(
  { guild: { actions } }: WatchedBot,
  title: string,
  paragraphs: readonly string[],
): Promise<void> {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  const page = `<!doctype html>
<html lang="en">
<head><title>${title}</title></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${text}</article></body>
</html>`;
  const bytes = new TextEncoder().encode(page);
  const { id: file } = actions.upload(cleo.member, { filename: 'page.html', bytes });
  const adding = { ...cleo, command: 'article add', options: { file } };
  const preview = messageOf(await actions.slash(adding));
  // On a machine that is busy otherwise, reading may take longer than it may.
  if (!labelsOf(preview).includes('Add')) throw new Error(`No page was added: ${wordsOf(preview)}`);
  const customId = buttonOf(preview, 'Add');
  messageOf(await actions.click({ ...cleo, message: preview.id, customId }));
}

function print(request: string, { files, calls }: Ran): void {
  const total = Object.values(calls).reduce((sum, count) => sum + count, 0);
  console.log(`${request}: ${files.length} files, ${total} calls across layers`);
  for (const [pair, count] of Object.entries(calls).sort(([, a], [, b]) => b - a)) {
    console.log(`${String(count).padStart(8)}  ${pair}`);
  }
  for (const layer of new Set(files.map(layerOf))) {
    const entered = files.filter((file) => layerOf(file) === layer);
    console.log(`    ${layer} (${entered.length}): ${entered.join(' ')}`);
  }
}
