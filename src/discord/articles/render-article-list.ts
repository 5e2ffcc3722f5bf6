import { readableDate } from '../../answers/readable-date.ts';
import type { Article } from '../../articles/article.ts';
import { newestFirst } from '../../articles/newest-first.ts';
import { plainText } from '../../text/fold.ts';
import { clipLine } from '../escape.ts';
import { composeReply, type Reply, text } from '../reply.ts';
import { ACCENT } from './article-lines.ts';
import { carrying } from './carrying-button.ts';

const ROWS = 10;
/** The longest filter: it travels in the buttons. */
export const LONGEST_FILTER = 60;

/** The articles of a server whose title, publisher or id holds what was typed, newest first. */
export function findOwn(articles: ReadonlyMap<string, Article>, typed: string): Article[] {
  const wanted = plainText(typed).trim();
  return [...articles.values()]
    .filter(({ id, title, publisher }) =>
      [id, plainText(title), plainText(publisher ?? '')].some((field) => field.includes(wanted)),
    )
    .sort(newestFirst);
}

/** One page of the articles of a server. */
export function renderArticleList(
  articles: ReadonlyMap<string, Article>,
  filter: string,
  wanted: number,
): Reply {
  const found = findOwn(articles, filter);
  const pages = Math.max(Math.ceil(found.length / ROWS), 1);
  const page = Math.max(0, Math.min(wanted, pages - 1));
  const rows = found.slice(page * ROWS, (page + 1) * ROWS).map(rowOf);
  const about = filter === '' ? '' : ` with “${clipLine(filter, LONGEST_FILTER)}”`;
  const lines = [
    `## ${found.length} ${found.length === 1 ? 'article' : 'articles'} of this server${about}`,
    ...(rows.length > 0 ? rows : ['Nothing yet: add one with /article add.']),
    ...(pages > 1 ? [`-# Page ${page + 1} of ${pages}`] : []),
  ];
  const turn = (target: number, label: string) =>
    carrying('a-list', filter, label, {
      target: Math.max(target, 0),
      disabled: target < 0 || target >= pages,
    });
  const paging = pages > 1 ? [turn(page - 1, 'Back'), turn(page + 1, 'More')] : [];
  return composeReply(ACCENT, [text(lines.join('\n'))], [paging]);
}

function rowOf({ title, published, publisher, id }: Article): string {
  const facts = [
    published === null ? 'no date' : readableDate(published),
    ...(publisher === null ? [] : [publisher]),
    id,
  ];
  return `**${clipLine(title, 80)}** · ${facts.map((fact) => clipLine(fact, 60)).join(' · ')}`;
}
