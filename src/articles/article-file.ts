import { detectLanguage } from '../text/language.ts';
import { type Span, trimSpan } from '../text/span.ts';
import type { Article } from './article.ts';
import { ArticleFileError } from './article-file-error.ts';
import { articleIdOf, isArticleFileName, MOST_FILE_BYTES } from './article-file-name.ts';
import { decodeFileText } from './file-text.ts';
import { FrontMatterError, parseFrontMatter } from './front-matter.ts';
import { parsePublishedDate } from './published-date.ts';

const PLAIN = /\.txt$/iu;
const FIRST_HEADING = /^\s*#[ \t]+(?<title>\S.*)(?:\r?\n|$)/u;
const LONGEST_TITLE = 300;

/**
 * Reads one article from a file's name and bytes: Markdown with YAML front matter, or plain text with the title in
 * its first line. Throws `ArticleFileError`, which names the field and the reason.
 */
export function parseArticleFile(fileName: string, bytes: Uint8Array): Article {
  const refuse = (field: string, reason: string) => new ArticleFileError(fileName, field, reason);
  const id = articleIdOf(fileName);
  if (!isArticleFileName(fileName)) throw refuse('name', 'the name does not end in .md or .txt');
  if (bytes.length > MOST_FILE_BYTES) throw refuse('size', 'the file is larger than 1 MB');
  const decoded = decodeFileText(bytes);
  if ('other' in decoded)
    throw refuse('encoding', `the file is ${decoded.other}; save it as UTF-8`);
  const file = readParts(fileName, decoded.text);
  const text = bodyOf(decoded.text, file.body);
  if (text === '') throw refuse('text', 'the file has no text');
  const value = (...keys: string[]) => firstValue(file.values, keys);
  if (file.title === '')
    throw refuse('title', 'the title is missing; add a line "title: …" to the front matter');
  return {
    id,
    title: file.title,
    published: readPublished(value('published', 'date'), refuse),
    publisher: oneLine(value('publisher', 'source')),
    url: readUrl(value('url'), refuse),
    language: readLanguage(value('language', 'lang'), refuse) ?? detectLanguage(text),
    text,
  };
}

interface Parts {
  readonly values: ReadonlyMap<string, string>;
  readonly title: string;
  readonly body: Span;
}

function readParts(fileName: string, text: string): Parts {
  const matter = readMatter(fileName, text);
  if (!matter && PLAIN.test(fileName)) return readPlain(text);
  const values = matter?.values ?? new Map<string, string>();
  const start = matter?.bodyStart ?? 0;
  const title = oneLine(firstValue(values, ['title', 'headline']));
  if (title) return { values, title, body: { start, end: text.length } };
  const heading = FIRST_HEADING.exec(text.slice(start));
  const after = start + (heading?.[0].length ?? 0);
  return {
    values,
    title: oneLine(heading?.groups?.title ?? null) ?? '',
    body: { start: after, end: text.length },
  };
}

function readMatter(fileName: string, text: string) {
  try {
    return parseFrontMatter(text);
  } catch (error) {
    if (error instanceof FrontMatterError) {
      throw new ArticleFileError(fileName, 'front matter', error.message);
    }
    throw error;
  }
}

/** The first line is the title and no part of the body, unless there is no other line. */
function readPlain(text: string): Parts {
  const whole = trimSpan(text, { start: 0, end: text.length });
  const lineEnd = text.slice(whole.start, whole.end).search(/[\r\n]/u);
  const body = lineEnd < 0 ? whole : { start: whole.start + lineEnd, end: whole.end };
  const line =
    lineEnd < 0 ? text.slice(whole.start, whole.end) : text.slice(whole.start, body.start);
  const title = oneLine(line.replace(/^#+\s*/u, '')) ?? '';
  return { values: new Map(), title: shortTitle(title), body };
}

function shortTitle(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

/** The body from its first to its last visible character; empty where nothing can be read in it. */
function bodyOf(text: string, body: Span): string {
  const { start, end } = trimSpan(text, body);
  const trimmed = text.slice(start, end);
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed : '';
}

function firstValue(values: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = values.get(key)?.trim();
    if (value) return value;
  }
  return null;
}

function oneLine(value: string | null): string | null {
  return value?.replace(/\s+/gu, ' ').trim() || null;
}

type Refuse = (field: string, reason: string) => ArticleFileError;

function readPublished(value: string | null, refuse: Refuse): string | null {
  if (value === null) return null;
  const date = parsePublishedDate(value);
  if (date) return date;
  throw refuse(
    'published',
    `"${shown(value)}" is not a date of publication; write it as YYYY-MM-DD`,
  );
}

function readUrl(value: string | null, refuse: Refuse): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/u.test(url.protocol)) return url.href;
  throw refuse('url', `"${shown(value)}" is not an address that begins with http:// or https://`);
}

function readLanguage(value: string | null, refuse: Refuse): string | null {
  if (value === null) return null;
  try {
    return new Intl.Locale(value.replaceAll('_', '-')).toString();
  } catch {
    throw refuse(
      'language',
      `"${shown(value)}" is not the tag of a language; write it as in "en" or "de"`,
    );
  }
}

function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
