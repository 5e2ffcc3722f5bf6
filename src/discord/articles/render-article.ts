import type { Analysis } from '../../analysis/analysis.ts';
import type { Article } from '../../articles/article.ts';
import type { JournalEntry } from '../../articles/store/journal.ts';
import { blockQuote, clipLine, escapeLines } from '../escape.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import { ACCENT, headLines, peopleLine } from './article-lines.ts';
import { carrying } from './carrying-button.ts';
import { splitPages } from './split-pages.ts';

const DATES = 6;
const HISTORY = 4;

/** One page of an article; the first one tells what is known of it too, where it is analysed by now. */
export function renderArticle(
  article: Article,
  analysis: Analysis | null,
  history: readonly JournalEntry[],
  wanted: number,
): Reply {
  const pages = splitPages(article.text);
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  const shown = pages[page];
  const lines = [
    ...headLines(article),
    ...(page === 0 ? aboutLines(article, analysis, history) : []),
    ...(shown === undefined ? [] : [blockQuote(escapeLines(article.text, shown))]),
    ...(pages.length > 1 ? [`-# Page ${page + 1} of ${pages.length}`] : []),
  ];
  const turn = (target: number, label: string) =>
    carrying('a-show', article.id, label, {
      target: Math.max(target, 0),
      disabled: target < 0 || target >= pages.length,
    });
  const paging = pages.length > 1 ? [turn(page - 1, 'Back'), turn(page + 1, 'More')] : [];
  const managing = [
    carrying('a-edit', article.id, 'Edit details'),
    carrying('a-retext', article.id, 'Edit text'),
    carrying('a-remove', article.id, 'Remove'),
  ];
  return composeReply(ACCENT, [text(lines.join('\n'))], [paging, managing]);
}

function aboutLines(
  article: Article,
  analysis: Analysis | null,
  history: readonly JournalEntry[],
): string[] {
  const { people = [], dates = [] } = analysis ?? {};
  const words = dates.map(({ start, end }) => article.text.slice(start, end));
  const named = [...new Set(words)].slice(0, DATES).map((word) => clipLine(word, 40));
  return [
    ...peopleLine(people.map(({ name }) => name)),
    ...(named.length === 0 ? [] : [`**Dates:** ${named.join(', ')}`]),
    ...history.slice(0, 1).map(historyLine),
    ...history.slice(1).slice(-HISTORY).map(historyLine),
    `-# Its id: ${clipLine(article.id, 90)}`,
  ];
}

const DEEDS = {
  add: 'Added',
  edit: 'Changed',
  remove: 'Removed',
  undo: 'Brought back',
  found: 'Found in the folder',
} as const;

function historyLine({ action, at, by, from }: JournalEntry): string {
  const who =
    by !== null && /^\d+$/.test(by) ? ` by <@${by}>` : by === null ? '' : ` by ${clipLine(by, 40)}`;
  const source = from === undefined ? '' : `, from ${clipLine(from, 120)}`;
  const seconds = Math.floor(Date.parse(at) / 1000);
  return `-# ${DEEDS[action]}${who} <t:${seconds}:f>${source}`;
}
