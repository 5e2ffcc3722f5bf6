import { ApplicationCommandType, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiscordModule } from '../../src/discord/discord-module.ts';
import { composeReply } from '../../src/discord/reply.ts';
import { respond, tell, withPatience } from '../../src/discord/respond.ts';
import { GUILDS } from '../../src/local-guild/world.ts';
import { UserError } from '../../src/text/user-error.ts';
import { madeUpArticle } from '../answers/made-up-answers.ts';
import { at, buttonOf, labelsOf, messageOf, openStage, type Stage, wordsOf } from './harness.ts';

const ada = at('Ada', 'Newsroom');
const adaElsewhere = at('Ada', 'Book Club');
const EPHEMERAL = 64;
const MANAGE_SERVER = '32';

const shared = madeUpArticle('The mayor Ida Holm met Ole Brandt in Bergen on Monday.').article;
const secret = madeUpArticle('The mayor Ida Holm met Zoe Quist in secret on Sunday.', {
  id: 'secret',
  title: 'A secret meeting',
}).article;
const HOSTILE =
  'Mayor Ida Holm said @everyone should read [this](https://evil.example) and <@1> `now`.\n# Then >>> she left \u202Eyad\u202C for <t:1:R>.';
const hostile = madeUpArticle(HOSTILE, {
  id: 'hostile',
  title: '# @everyone [Look](https://evil.example) ||here||',
  publisher: '> -# <#1>',
}).article;

/** Commands that go wrong in every way. */
const troubles: DiscordModule = {
  commands: [
    command('bug', () => {
      throw new Error('the disk is full of bees');
    }),
    command('guarded', () => {
      throw new Error('not asked here');
    }),
    command('mistake', () => {
      throw new UserError('Say *which* one.');
    }),
    command('rejected', async (interaction) => {
      await interaction.reply({ content: 'x'.repeat(2001) });
    }),
    command('old', async (interaction) => {
      const components = ['more:1:zzz', 'gone:1:', 'nonsense'].map((custom_id, index) => ({
        type: ComponentType.Button as const,
        style: ButtonStyle.Secondary as const,
        label: `Press ${index}`,
        custom_id,
      }));
      const text = { type: ComponentType.TextDisplay as const, content: 'An old answer' };
      await respond(interaction, composeReply(1, [text], [components]), false);
    }),
    command('slow', (interaction) =>
      withPatience(interaction, true, () => new Promise((done) => setTimeout(done, 3200))).then(
        () => tell(interaction, 'done at last'),
      ),
    ),
  ],
};

function command(
  name: string,
  execute: DiscordModule['commands'][number]['execute'] | (() => never),
): DiscordModule['commands'][number] {
  const guarded = name === 'guarded' ? { default_member_permissions: MANAGE_SERVER } : {};
  const type = ApplicationCommandType.ChatInput as const;
  const definition = { type, name, description: name, ...guarded };
  return { definition, execute: async (interaction) => execute(interaction) };
}

let stage: Stage;
beforeAll(async () => {
  const newsroom = GUILDS.find(({ name }) => name === 'Newsroom');
  stage = await openStage({
    articles: [shared, hostile],
    ownArticles: { [newsroom?.id ?? '']: [secret] },
    modules: [troubles],
  });
});
afterAll(() => stage.close());

async function ask(command: string, options: Record<string, string | boolean> = {}, who = ada) {
  return messageOf(await stage.guild.actions.slash({ ...who, command, options }));
}

async function clickFirst(message: Awaited<ReturnType<typeof ask>>, label: RegExp) {
  const found = labelsOf(message).find((each) => label.test(each)) ?? '';
  const customId = buttonOf(message, found);
  return messageOf(await stage.guild.actions.click({ ...ada, message: message.id, customId }));
}

describe('the error boundary', () => {
  it('apologises for a bug with a reference that the log has, with its cause', async () => {
    const reply = await ask('bug');
    expect((reply.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const reference = /reference: ([0-9a-f]{6})/.exec(reply.content)?.[1] ?? 'none';
    expect(reply.content).not.toContain('bees');
    expect(stage.log.find((line) => line.includes(reference))).toContain(
      'the disk is full of bees',
    );
  });

  it('tells a mistake as it is, to the member alone', async () => {
    const reply = await ask('mistake');
    expect((reply.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(reply.content).toBe('Say \\*which\\* one.');
  });

  it('survives what Discord refuses, and keeps the interaction’s token out of the log', async () => {
    expect((await ask('rejected')).content).toContain('reference');
    const logged = stage.log.find((line) => line.includes('/rejected')) ?? '';
    expect(logged).toMatch(/\/interactions\/\d+\/\[redacted\]\/callback/);
  });

  it('acknowledges slow work in time', async () => {
    const reply = messageOf(await stage.guild.actions.slash({ ...ada, command: 'slow' }));
    expect((reply.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    const shown = () => stage.guild.messages.list(ada.channel, ada.member).at(-1)?.content;
    await expect.poll(shown, { timeout: 5000 }).toBe('done at last');
  });

  it.each([0, 1, 2])('explains a button that it does not know (%i)', async (index) => {
    const old = await ask('old');
    const reply = await clickFirst(old, new RegExp(`Press ${index}`));
    expect((reply.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL);
    expect(reply.content).toMatch(/another version of me\. Please ask again/);
  });

  it('goes on answering', async () => {
    expect(wordsOf(await ask('who-met', { person: 'Ida Holm' }))).toContain('Holm');
  });
});

describe('/help', () => {
  it('lists what this member may use here, and nothing else', async () => {
    expect(wordsOf(await ask('help'))).toContain('/guarded');
    expect(wordsOf(await ask('help', {}, at('Noor', 'Newsroom')))).not.toContain('/guarded');
    expect(wordsOf(await ask('help', {}, at('Noor', 'Newsroom')))).toContain('/who-met');
  });
});

describe('what one server has', () => {
  it('is quoted there and nowhere else', async () => {
    const here = wordsOf(await ask('articles'));
    expect(here).toContain('A secret meeting');
    for (const who of [adaElsewhere, at('Ada', null)]) {
      expect(wordsOf(await ask('articles', {}, who))).not.toContain('secret');
      expect(wordsOf(await ask('ask', { question: 'Who met Zoe Quist?' }, who))).not.toContain(
        'Sunday',
      );
    }
  });

  it('is completed there and nowhere else', async () => {
    const typed = { command: 'ask', focused: 'article', options: { article: 'secret' } };
    const here = await stage.guild.actions.autocomplete({ ...ada, ...typed });
    const there = await stage.guild.actions.autocomplete({ ...adaElsewhere, ...typed });
    expect(here).toMatchObject({ choices: [{ value: 'secret' }] });
    expect(there).toMatchObject({ choices: [] });
  });
});

describe('a hostile article', () => {
  it('is shown as it is written', async () => {
    const reply = await ask('ask', {
      question: 'What did mayor Ida Holm say everyone should read?',
    });
    const words = wordsOf(reply);
    expect(words.replaceAll('**', '')).toContain(
      String.raw`\@everyone should read \[this\](https\://evil.example) and \<\@1\> \`now\`.`,
    );
    expect(words).not.toMatch(/[^\\]@everyone|[^\\]\]\(|^# |\u202e|[^\\]<t:1:R>/m);
    expect(reply.mention_everyone).toBe(false);
    expect(reply.mentions).toEqual([]);
  });
});

describe('an article that is changed or removed', () => {
  it('is not quoted from old answers any more', async () => {
    const changed = { ...shared, id: 'changing' };
    await stage.shelf.put(changed);
    const reply = await ask('ask', {
      question: 'Who met Ole Brandt in Bergen?',
      article: 'changing',
    });
    expect(labelsOf(reply)).toContain('In context');
    await stage.shelf.put({
      ...changed,
      text: 'The mayor met nobody in Bergen on Monday at all, it turned out.',
    });
    const later = await clickFirst(reply, /in context/i);
    expect(wordsOf(later)).toContain('This article was changed since.');
    stage.shelf.remove('changing');
    expect(wordsOf(await clickFirst(later, /back to/i))).toContain(
      'This article was removed since.',
    );
  });
});
