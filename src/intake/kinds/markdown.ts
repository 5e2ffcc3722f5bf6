import { parseArticleFile } from '../../articles/article-file.ts';
import { ArticleFileError } from '../../articles/article-file-error.ts';
import { MOST_FILE_BYTES } from '../../articles/article-file-name.ts';
import { UserError } from '../../text/user-error.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { ReadDraft } from '../draft.ts';
import { finishDraft } from '../finish-draft.ts';
import type { Kind } from './kind.ts';

const MATTER = /^---[ \t]*\r?\n/u;

/** Markdown with or without front matter, as article files are, in any encoding that it declares. */
export const markdown: Kind = {
  endings: ['md', 'markdown'],
  types: ['text/markdown', 'text/x-markdown'],
  signature: null,
  limits: { mb: MOST_FILE_BYTES / 1024 / 1024 },
  read: async ({ name, bytes, type }) => readMarkdown(name, decodeBytes(bytes, { type })),
};

/** Whether text opens with front matter. */
export function hasFrontMatter(text: string): boolean {
  return MATTER.test(text);
}

/** The article of a file's text; the file's name stands in for a title that is missing. Throws `UserError`. */
export function readMarkdown(
  name: string,
  text: string,
  doubts: readonly string[] = [],
): ReadDraft {
  try {
    const { id: _, ...draft } = parseArticleFile(name, new TextEncoder().encode(text));
    return finishDraft(draft, doubts);
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
    if (error.field !== 'title' || doubts.length > 0) {
      throw new UserError(sentenceOn(error), { cause: error });
    }
    return readMarkdown(name, withTitle(text, titleIn(name)), [
      'The file has no title: its name stands in for one.',
    ]);
  }
}

function sentenceOn({ field, reason }: ArticleFileError): string {
  if (field === 'text') return 'The file has no text: give one that holds an article.';
  const opening = reason.charAt(0).toUpperCase() + reason.slice(1);
  return reason.includes(';') ? `${opening}.` : `${opening}: mend the file and give it again.`;
}

function withTitle(text: string, title: string): string {
  const matter = MATTER.exec(text)?.[0];
  if (matter === undefined) return `# ${title}\n\n${text}`;
  return `${matter}title: ${JSON.stringify(title)}\n${text.slice(matter.length)}`;
}

function titleIn(name: string): string {
  const words = name
    .replace(/\.\w+$/u, '')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  return words || 'Untitled';
}
