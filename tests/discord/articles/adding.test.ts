import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWebServer } from '../../intake/web-server.ts';
import { at, labelsOf, messageOf, wordsOf } from '../harness.ts';
import {
  type ArticleStage,
  click,
  fillIn,
  NEWSROOM,
  openArticleStage,
  run,
  runWithFile,
} from './article-stage.ts';
import { FILES, type Written } from './files.ts';

const cleo = at('Cleo', 'Newsroom');
const EPHEMERAL = 64;
const TEXT =
  'Harbour master Tilda Wessel met shipowner Bram Okker in Delfzand on Tuesday. They spoke about the new lock. The talks lasted an hour.';
let stage: ArticleStage;

beforeAll(async () => {
  stage = await openArticleStage();
});
afterAll(async () => {
  await stage.close();
  expect(stage.log.filter((line) => line.includes(' error '))).toEqual([]);
});

async function paste(values: Record<string, string>, who = cleo) {
  const opened = await stage.guild.actions.slash({ ...who, command: 'article add' });
  if (opened.kind !== 'modal') throw new Error('no form');
  return messageOf(await stage.guild.actions.submit({ ...who, interaction: opened.id, values }));
}

async function stored() {
  const { articles } = await stage.articles().store.guild(NEWSROOM);
  return [...articles.values()];
}

describe('an article that is pasted', () => {
  it('is shown, mended, confirmed, and only then found', async () => {
    const preview = await paste({ title: 'Talks on the lock', published: 'someday', text: TEXT });
    expect((preview.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const words = wordsOf(preview);
    expect(words).toMatch(/## Talks on the lock\n\*no date\* · English · 23 words/);
    expect(words).toMatch(/It begins:\*\*\n> Harbour master Tilda Wessel met/);
    expect(words).toMatch(/It ends:\*\*\n> The talks lasted an hour\./);
    expect(words).toMatch(/\*\*People:\*\* .*Tilda Wessel/);
    expect(words).toContain('"someday" is not a date');
    expect(await stored()).toEqual([]);

    const mended = await fillIn(stage, cleo, preview, 'Edit details', {
      published: '2024-04-30',
      publisher: 'Delfzand Courier',
    });
    expect(wordsOf(mended)).toMatch(/30 April 2024 · Delfzand Courier · English/);
    expect(wordsOf(mended)).not.toContain('someday');
    expect(await stored()).toEqual([]);

    const added = await click(stage, cleo, mended, 'Add');
    expect(wordsOf(added)).toContain('Added **Talks on the lock**');
    expect(await stored()).toMatchObject([
      { id: 'talks-on-the-lock', published: '2024-04-30', publisher: 'Delfzand Courier' },
    ]);
    const answer = await run(stage, cleo, 'who-met', { person: 'Tilda Wessel' });
    expect(wordsOf(answer)).toMatch(/## Bram Okker/);
    // As it was pasted and as it was mended, and not when it was stored.
    expect(stage.analysed).toEqual(['draft', 'draft']);
  });

  it('is not stored twice', async () => {
    const preview = await paste({ title: 'The same again', text: TEXT });
    expect(wordsOf(preview)).toMatch(/Much like it in the corpus:.*Talks on the lock \(100 %/s);
    const outcome = await click(stage, cleo, preview, 'Add all the same');
    expect(wordsOf(outcome)).toContain('has this very text already');
    expect(await stored()).toHaveLength(1);
  });

  it('is stored beside one much like it only when its member has seen that one', async () => {
    const text = `The baker Nele Roos met the miller Jan Stam in Hoorn on 3 May 2024, and they spoke of flour. ${'Bread was dear that year, they said. '.repeat(3)}`;
    const one = await paste({ title: 'Flour', text });
    const two = await paste({ title: 'Flour again', text: `${text} Rye too.` });
    await click(stage, cleo, one, 'Add');
    const asked = await click(stage, cleo, two, 'Add');
    expect(wordsOf(asked)).toMatch(/not stored yet.*Much like it in the corpus:.*Flour \(/s);
    expect((await stored()).map(({ title }) => title)).not.toContain('Flour again');
    const added = await click(stage, cleo, asked, 'Add all the same');
    expect(wordsOf(added)).toContain('Added **Flour again**');
    const guild = await stage.articles().store.guild(NEWSROOM);
    for (const id of ['flour', 'flour-again']) await guild.remove(id, '7');
  });

  it('is not stored when it is cancelled, nor after a quarter of an hour', async () => {
    const one = await paste({ title: 'One', text: 'Something quite different happened in Oslo.' });
    expect(wordsOf(await click(stage, cleo, one, 'Cancel'))).toContain('nothing was stored');
    const two = await paste({ title: 'Two', text: 'Something quite different happened in Rome.' });
    stage.pass(16);
    expect((await click(stage, cleo, two, 'Add')).content).toContain('This preview is gone');
    expect(await stored()).toHaveLength(1);
  });

  it('cannot be added without a title', async () => {
    const preview = await paste({ text: 'x'.repeat(20) });
    const named = await fillIn(stage, cleo, preview, 'Edit details', { title: 'Twenty' });
    expect(labelsOf(named)).toContain('Add');
    await click(stage, cleo, named, 'Cancel');
  });

  it('keeps its preview when a mended field cannot be read', async () => {
    const preview = await paste({ title: 'Three', text: 'Nobody came to the fair in Lund.' });
    const refused = await fillIn(stage, cleo, preview, 'Edit details', { published: '2024-02-30' });
    expect(refused.content).toContain('is not a date of publication');
    const retold = await fillIn(stage, cleo, preview, 'Edit text', { text: 'All came to Lund.' });
    expect(wordsOf(retold)).toContain('All came to Lund.');
    await click(stage, cleo, retold, 'Cancel');
  });
});

const SURNAMES = [
  'Aldous',
  'Bertram',
  'Corwin',
  'Dunmore',
  'Ellery',
  'Fenwick',
  'Garrick',
  'Hobday',
];

/** An article that shares little wording with those of other numbers. */
function writtenAs(number: number): Written {
  const guest = `Hugo ${SURNAMES[number]}`;
  const details = Array.from({ length: 30 }, (_, n) => `item${number}x${(n * 37) % 31}`).join(' ');
  return {
    title: `Notes of meeting ${number}`,
    paragraphs: [
      `Mayor Mona Lindqvist met the architect ${guest} at the town hall on 2 May 2024, and they spoke about the roof.`,
      `The council keeps a list of what is to be mended before the winter: ${details}.`,
      'The works begin in June, and the hall stays open meanwhile, the mayor told the council.',
    ],
  };
}

describe('an article in a file', () => {
  it.each(Object.keys(FILES).map((ending, number) => [ending, number] as const))(
    'of the kind .%s is shown, confirmed and quoted',
    async (ending, number) => {
      const written = writtenAs(number);
      const bytes = FILES[ending]?.(written) ?? new Uint8Array();
      const file = { option: 'file', name: `notes-${number}.${ending}`, bytes };
      const preview = await runWithFile(stage, cleo, 'article add', file);
      expect(wordsOf(preview)).toContain(`From notes-${number}.${ending}`);
      const named = await fillIn(stage, cleo, preview, 'Edit details', { title: written.title });
      const words = wordsOf(await click(stage, cleo, named, 'Add'));
      expect(words).toContain(`Added **${written.title}**`);
      const question = { question: `Whom did Mona Lindqvist meet?`, article: written.title };
      const answer = wordsOf(await run(stage, cleo, 'ask', question)).replaceAll('**', '');
      expect(answer).toContain(`Hugo ${SURNAMES[number]}`);
    },
  );

  it.each([
    ['pictures', 'photo.png', /Files that end in \.png are not read/],
    ['what only says that it is a PDF', 'notes.pdf', /ends in \.pdf but/],
    ['nothing', 'empty.txt', /./],
  ])('refuses %s with a sentence', async (_, name, expected) => {
    const bytes = name.startsWith('empty') ? new Uint8Array() : FILES.txt?.(writtenAs(9));
    const file = { option: 'file', name, bytes: bytes ?? new Uint8Array() };
    const before = await stored();
    expect((await runWithFile(stage, cleo, 'article add', file)).content).toMatch(expected);
    expect(await stored()).toEqual(before);
  });
});

describe('Add to corpus', () => {
  const ben = at('Ben', 'Newsroom');

  async function addMessage(content: string, files: readonly string[] = []) {
    const attachments = files.map((name) => {
      const bytes = FILES[name.split('.').at(-1) ?? '']?.(writtenAs(6)) ?? new Uint8Array();
      return stage.guild.actions.upload(ben.member, { filename: name, bytes }).id;
    });
    const { id } = stage.guild.actions.sendMessage({ ...ben, content, attachments });
    const command = { ...cleo, command: 'Add to corpus', message: id };
    return messageOf(await stage.guild.actions.messageCommand(command));
  }

  it.each([
    ['its text', 'Printer Jonas Eklund met Ada Rehn at the press. It rained.', [], /Jonas Eklund/],
    ['its file', 'Look at this', ['story.md'], /Notes of meeting 6.*From story\.md/s],
    ['the first file that can be read', '', ['a.png', 'b.md'], /2 files: this is b\.md/],
  ])('takes %s', async (_, content, files, expected) => {
    const preview = await addMessage(content, files);
    expect((preview.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(wordsOf(preview)).toMatch(expected);
    await click(stage, cleo, preview, 'Cancel');
  });

  it('says that web addresses are off', async () => {
    const refused = await addMessage('See https://news.example/story.');
    expect(refused.content).toContain('not taken from web addresses here');
  });
});

describe('an article at a web address', () => {
  it('is read by command and from a message where the settings allow it', async () => {
    const page = (_: unknown, response: ServerResponse) =>
      response.setHeader('Content-Type', 'text/html').end(FILES.html?.(writtenAs(7)));
    await using server = await startWebServer({ '/story': page });
    const online = await openArticleStage({ pagesFrom: server.place });
    try {
      const url = `http://${server.place}/story`;
      const preview = await run(online, cleo, 'article add', { url });
      expect(wordsOf(preview)).toMatch(/## Notes of meeting 7\n3 May 2024/);
      expect(wordsOf(await click(online, cleo, preview, 'Add'))).toContain('Added');
      const { id } = online.guild.actions.sendMessage({ ...cleo, content: `Read ${url}!` });
      const command = { ...cleo, command: 'Add to corpus', message: id };
      const again = messageOf(await online.guild.actions.messageCommand(command));
      expect(wordsOf(again)).toMatch(/Much like it in the corpus/);
      const other = await run(online, cleo, 'article add', { url: 'http://169.254.169.254/' });
      expect(other.content).toMatch(/./);
      expect(server.asked).toEqual(['/story', '/story']);
    } finally {
      await online.close();
    }
  });
});
