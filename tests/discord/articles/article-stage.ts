import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { Analyses } from '../../../src/answers/analyses.ts';
import { analyseHere } from '../../../src/answers/analysis-here.ts';
import { Shelf } from '../../../src/answers/shelf.ts';
import type { Article } from '../../../src/articles/article.ts';
import type { StoreSettings } from '../../../src/articles/store/article-store.ts';
import { articleModule } from '../../../src/discord/articles/article-module.ts';
import { type Bot, startBot } from '../../../src/discord/client.ts';
import type { DiscordModule } from '../../../src/discord/discord-module.ts';
import { followGuilds } from '../../../src/discord/follow-guilds.ts';
import { discordModules } from '../../../src/discord/modules.ts';
import { QuestionLog } from '../../../src/discord/questions/question-log.ts';
import { questionsModule } from '../../../src/discord/questions/questions-module.ts';
import { fetchAttachment } from '../../../src/intake/fetch-attachment.ts';
import { fetchPage } from '../../../src/intake/fetch-page.ts';
import { type LocalGuild, startLocalGuild } from '../../../src/local-guild/local-guild.ts';
import { ServerArticles } from '../../../src/server-articles.ts';
import { keptLog } from '../../answers/made-up-answers.ts';
import { buttonOf, messageOf } from '../harness.ts';

export const NEWSROOM = '1100000000000000100';
export const BOOK_CLUB = '1100000000000000200';

/** The bot with articles on a disk of its own, in the local guild, where time passes as a test says. */
export interface ArticleStage {
  readonly guild: LocalGuild;
  readonly articles: () => ServerArticles;
  readonly folder: string;
  readonly log: readonly string[];
  /** Lets this many minutes pass for the bot. */
  readonly pass: (minutes: number) => void;
  /** Ids of the articles that were analysed, in order; a draft's is "draft". */
  readonly analysed: string[];
  /** Ends the bot and starts another one from what is on the disk. */
  readonly restart: () => Promise<void>;
  /** Stops everything; fails where the bot used what the guild lacks, or logged an error that is not expected. */
  readonly close: () => Promise<void>;
}

export interface ArticleStageSettings extends Pick<StoreSettings, 'limits' | 'fileSystem'> {
  readonly shared?: readonly Article[];
  readonly more?: readonly DiscordModule[];
  readonly editorRole?: string;
  /** A loopback `host:port` from which pages may be fetched; absent: web addresses are off. */
  readonly pagesFrom?: string;
  /** Registers the commands for everybody, as a forger or an administrator's settings could bring them. */
  readonly offerToAll?: boolean;
}

export async function openArticleStage(settings: ArticleStageSettings = {}): Promise<ArticleStage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-articles-'));
  const guild = await startLocalGuild({ port: 0, checkAnswers: true });
  const { log, lines } = keptLog();
  const shared = new Shelf();
  await shared.putAll(settings.shared ?? []);
  const analysed: string[] = [];
  let passed = 0;
  const now = () => new Date(Date.UTC(2024, 4, 6, 12) + passed);
  const start = async (): Promise<{ bot: Bot; articles: ServerArticles }> => {
    const { limits, fileSystem, editorRole = null, pagesFrom, more = [] } = settings;
    const analyses = new Analyses((article) => {
      analysed.push(article.id);
      return analyseHere(article);
    });
    const articles = await ServerArticles.open({
      ...{ folder: path.join(folder, 'servers'), shared, analyses, now, log },
      ...(limits ? { limits } : {}),
      ...(fileSystem ? { fileSystem } : {}),
    });
    const questions = new QuestionLog({ folder: path.join(folder, 'questions'), now, days: 30 });
    const services = {
      ...{ libraryFor: articles.libraryFor.bind(articles), commands, log, questions },
      analyse: analyses.analyse,
      articlesOf: (id: string) => articles.store.guild(id),
      fetchAttachment: (url: string) => fetchAttachment(url, [new URL(guild.url).host]),
      fetchPage: pagesFrom ? (url: string) => fetchPage(url, { allowLocal: [pagesFrom] }) : null,
      editorRole,
      now,
    };
    const own = [articleModule(services), questionsModule(services, questions)];
    const offered = settings.offerToAll ? own.map(forEverybody) : own;
    const modules = discordModules(services, [...offered, ...more]);
    const api = `${guild.url}/api`;
    const onLost = (reason: string) => log.error(reason);
    const bot = await startBot({ token: guild.token, guildId: null, api, modules, log, onLost });
    await followGuilds(bot.client, articles.store, log);
    return { bot, articles };
  };
  let running = await start();
  return {
    guild,
    articles: () => running.articles,
    folder,
    analysed,
    log: lines,
    pass: (minutes) => {
      passed += minutes * 60_000;
    },
    restart: async () => {
      await running.bot.close();
      await running.articles.close();
      running = await start();
    },
    close: async () => {
      await running.bot.close();
      await running.articles.close();
      await guild.close();
      await rm(folder, { recursive: true });
      expect(guild.unimplementedRoutes).toEqual([]);
      expect(guild.brokenAnswers).toEqual([]);
    },
  };
}

function forEverybody(module: DiscordModule): DiscordModule {
  const commandsForAll = module.commands.map((command) => ({
    ...command,
    definition: { ...command.definition, default_member_permissions: null },
  }));
  return { ...module, commands: commandsForAll };
}

/** A member in a channel, as `at` gives it. */
export interface Who {
  readonly member: string;
  readonly channel: string;
}

/** Clicks the button with this label. */
export async function click(
  { guild }: ArticleStage,
  who: Who,
  message: APIMessage,
  label: string,
): Promise<APIMessage> {
  const customId = buttonOf(message, label);
  return messageOf(await guild.actions.click({ ...who, message: message.id, customId }));
}

/** `/forge`: posts a message with buttons of any custom_ids, one a line, as only the bot itself could. */
export const forgery: DiscordModule = {
  commands: [
    {
      definition: {
        name: 'forge',
        description: 'Posts a button',
        options: [
          { type: 3, name: 'ids', description: 'custom_ids, one a word', required: true },
          { type: 3, name: 'header', description: 'text above' },
        ],
      },
      execute: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const ids = interaction.options.getString('ids', true).split(' ');
        const content = interaction.options.getString('header') ?? 'Forged';
        const buttons = ids.map((custom_id, n) => ({
          type: 2 as const,
          style: 2 as const,
          label: `Button ${n}`,
          custom_id,
        }));
        const row = { type: 1 as const, components: buttons };
        await interaction.reply({
          flags: 32_768,
          components: [{ type: 17, components: [{ type: 10, content }, row] }],
        });
      },
    },
    {
      definition: {
        name: 'forge-form',
        description: 'Opens a form',
        options: [{ type: 3, name: 'id', description: 'its custom_id', required: true }],
      },
      execute: async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        const fields = ['title', 'published', 'publisher', 'url', 'language'].map((custom_id) => ({
          type: 18 as const,
          label: custom_id,
          component: { type: 4 as const, custom_id, style: 1 as const, required: false },
        }));
        const customId = interaction.options.getString('id', true);
        await interaction.showModal({ custom_id: customId, title: 'Form', components: fields });
      },
    },
  ],
};

/** Clicks a button that only a forger could have put under a message. */
export async function clickForged(
  stage: ArticleStage,
  who: Who,
  ids: readonly string[],
): Promise<APIMessage> {
  const options = { ids: ids.join(' ') };
  const forged = messageOf(await stage.guild.actions.slash({ ...who, command: 'forge', options }));
  return click(stage, who, forged, 'Button 0');
}

/** Runs a command that answers with a message. */
export async function run(
  { guild }: ArticleStage,
  who: Who,
  command: string,
  options: Readonly<Record<string, string | boolean>> = {},
): Promise<APIMessage> {
  return messageOf(await guild.actions.slash({ ...who, command, options }));
}

/** Runs a command with a file. */
export async function runWithFile(
  stage: ArticleStage,
  who: Who,
  command: string,
  file: { readonly option: string; readonly name: string; readonly bytes: Uint8Array },
  options: Readonly<Record<string, string>> = {},
): Promise<APIMessage> {
  const { name: filename, bytes, option } = file;
  const { id } = stage.guild.actions.upload(who.member, { filename, bytes });
  return run(stage, who, command, { ...options, [option]: id });
}

/** Opens the form behind a button, fills it in and sends it. */
export async function fillIn(
  { guild }: ArticleStage,
  who: Who,
  message: APIMessage,
  label: string,
  values: Readonly<Record<string, string>>,
): Promise<APIMessage> {
  const customId = buttonOf(message, label);
  const opened = await guild.actions.click({ ...who, message: message.id, customId });
  if (opened.kind !== 'modal') throw new Error(`no form behind ${label}`);
  return messageOf(await guild.actions.submit({ ...who, interaction: opened.id, values }));
}

/** Sends a form that only a forger could have opened, with the title "Forged". */
export async function submitForged(
  { guild }: ArticleStage,
  who: Who,
  id: string,
): Promise<APIMessage> {
  const opened = await guild.actions.slash({ ...who, command: 'forge-form', options: { id } });
  const values = { title: 'Forged', language: 'en' };
  return messageOf(await guild.actions.submit({ ...who, interaction: opened.id, values }));
}
