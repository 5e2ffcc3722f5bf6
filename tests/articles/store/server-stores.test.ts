import { afterEach, describe } from 'vitest';
import { Shelf } from '../../../src/answers/shelf.ts';
import { ArticleStore } from '../../../src/articles/store/article-store.ts';
import type { GuildArticles } from '../../../src/articles/store/guild-articles.ts';
import { QuestionLog } from '../../../src/discord/questions/question-log.ts';
import { openLog } from '../../../src/log.ts';
import { ServerArticles } from '../../../src/server-articles.ts';
import { describeServerStore, type OpenStore } from './server-store-suite.ts';

const running: ServerArticles[] = [];
afterEach(async () => {
  for (const articles of running.splice(0)) await articles.close();
});

/** Stores a text as an article, beside all that are there: short texts are much alike. */
async function addText(guild: GuildArticles, text: string): Promise<void> {
  const draft = {
    title: 'Text',
    published: null,
    publisher: null,
    url: null,
    language: 'en',
    text,
  };
  const outcome = await guild.add(draft, {
    by: '7',
    from: 'pasted',
    beside: [...guild.articles.keys()],
  });
  if (outcome.kind !== 'added') throw new Error(`"${text}" was taken for another article`);
}

const openArticleStore: OpenStore = async (settings) => {
  const store = new ArticleStore(settings);
  return {
    sweep: () => store.sweep(),
    write: async (guildId, text) => addText(await store.guild(guildId), text),
    texts: async (guildId) =>
      [...(await store.guild(guildId)).articles.values()].map(({ text }) => text),
    leave: (guildId) => store.noteLeft(guildId),
    close: async () => {},
  };
};

const openServerArticles: OpenStore = async (settings) => {
  const log = openLog({ level: 'error', write: () => {} });
  const articles = await ServerArticles.open({ ...settings, shared: new Shelf(), log });
  running.push(articles);
  return {
    sweep: () => articles.sweep(),
    write: async (guildId, text) => addText(await articles.store.guild(guildId), text),
    texts: async (guildId) =>
      articles.libraryFor(guildId).articles.map(({ article }) => article.text),
    leave: (guildId) => articles.store.noteLeft(guildId),
    close: () => articles.close(),
  };
};

const openQuestionLog: OpenStore = async (settings) => {
  const questions = new QuestionLog({ ...settings, days: 30 });
  return {
    sweep: () => questions.sweep(),
    write: (guildId, text) => questions.note(guildId, text, 'unanswered'),
    texts: async (guildId) =>
      (await questions.report(guildId)).questions.map(({ question }) => question),
    leave: async () => {},
    close: async () => {},
  };
};

describe.each([
  ['articles', openArticleStore],
  ['articles, as they are served', openServerArticles],
  ['questions that found no answer', openQuestionLog],
])('the store of servers’ %s', (_, open) => describeServerStore(open));
