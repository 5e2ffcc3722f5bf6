import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { analyseHere } from '../src/answers/analysis-here.ts';
import { Shelf } from '../src/answers/shelf.ts';
import { composeModules } from '../src/bot-modules.ts';
import { commandDefinitions, definitionsOf } from '../src/discord/modules.ts';
import { QuestionLog } from '../src/discord/questions/question-log.ts';
import { openLog } from '../src/log.ts';
import { ServerArticles } from '../src/server-articles.ts';

const now = () => new Date(0);
const log = openLog({ level: 'silent' });

it.each([
  ['nothing that is optional', false, 0],
  ['web addresses', true, 0],
  ['questions', false, 30],
])('registers by hand what the bot registers itself: with %s', async (_, allowUrls, days) => {
  const nowhere = path.resolve('no-such-folder');
  const articles = await ServerArticles.open({ folder: nowhere, shared: new Shelf(), now, log });
  const questions = days > 0 ? new QuestionLog({ folder: nowhere, now, days }) : null;
  const config = { allowUrls, editorRole: null };
  const modules = composeModules({
    config,
    articles,
    analyse: analyseHere,
    questions,
    api: null,
    now,
    log,
  });
  const byHand = commandDefinitions(commands, { allowUrls, questionDays: days });
  const sorted = (definitions: typeof byHand) =>
    [...definitions].sort((a, b) => a.name.localeCompare(b.name));
  expect(sorted(byHand)).toEqual(sorted(definitionsOf(modules)));
  expect(byHand.some(({ name }) => name === 'questions')).toBe(days > 0);
});
