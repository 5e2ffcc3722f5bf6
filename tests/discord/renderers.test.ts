import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { describe } from 'vitest';
import { parseButtonId } from '../../src/discord/buttons.ts';
import { readBlockQuote } from '../../src/discord/escape.ts';
import { unpackQuotes } from '../../src/discord/quote-state.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import { QUOTES_ON_PAGE, renderCard } from '../../src/discord/render-card.ts';
import { holding, keptLog } from '../answers/made-up-answers.ts';
import { describeRenderer, type Show } from '../answers/renderer-suite.ts';
import { formattingIn, textsOf, valuesOf } from './shown.ts';

/** The message, and each further page of it as its buttons draw it. */
const card: Show = ({ answer, articles, list }) => {
  const { log, lines } = keptLog();
  const articleOf = (id: string) => articles.find(({ article }) => article.id === id) ?? null;
  const asked = { command: 'ask', options: { question: 'Who?' } };
  const first = renderAnswer({ asked, answer, articleOf, list, sharable: false, log }).components;
  const state = valuesOf(first, 'custom_id')
    .map((id) => parseButtonId(id)?.part ?? '')
    .join('');
  const quotes = state === '' ? null : unpackQuotes(state, holding(...articles));
  const kept = { header: textsOf(first)[0] ?? '', accent: 1, quotes: quotes ?? [], state };
  const pages: (readonly APIMessageTopLevelComponent[])[] = [first];
  for (let page = 1; page * QUOTES_ON_PAGE < kept.quotes.length; page++) {
    pages.push(renderCard({ ...kept, page, sharable: false }, log).components);
  }
  const texts = pages.flatMap(textsOf);
  const quoted = texts.map((text) => text.split('\n').filter(isQuoted).join('\n'));
  const others = texts.flatMap((text) => text.split('\n')).filter((line) => !isQuoted(line));
  return {
    quotes: quoted
      .filter((lines) => lines !== '')
      .map(readBlockQuote)
      .map(withoutCuts),
    ours: others.map(readBlockQuote).join('\n'),
    actedOn: texts.flatMap((text) => text.split('\n').flatMap(formattingIn)),
    faults: lines,
  };
};

/** Discord ends a quote at the first line that is not marked. */
function isQuoted(line: string): boolean {
  return line.startsWith('> ');
}

function withoutCuts(quote: string): string {
  return quote.replace(/^\[…\] /u, '').replace(/ \[…\]$/u, '');
}

describe('an answer on Discord', () => describeRenderer(card));
