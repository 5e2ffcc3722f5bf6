import { parseArticleFile } from '../articles/article-file.ts';
import { ArticleFileError } from '../articles/article-file-error.ts';
import { UserError } from '../text/user-error.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { FileSource, ReadDraft } from './draft.ts';
import { finishDraft } from './finish-draft.ts';
import { readFields } from './read-fields.ts';

const MATTER = /^---[ \t]*\r?\n/u;

/** An article of a text or Markdown file, in any encoding that it declares. Throws `UserError`. */
export function readTextFile({ name, bytes, declaredType }: FileSource): ReadDraft {
  const text = decodeBytes(bytes, { type: declaredType });
  if (/\.txt$/iu.test(name) && !MATTER.test(text)) return readFields({ text });
  try {
    return readMarkdown(name, text);
  } catch (error) {
    if (!(error instanceof ArticleFileError)) throw error;
    if (error.field !== 'title') throw new UserError(sentenceOn(error), { cause: error });
    const draft = readMarkdown(name, withTitle(text, titleIn(name)));
    const doubt = 'The file has no title: its name stands in for one.';
    return { ...draft, doubts: [doubt, ...draft.doubts] };
  }
}

function sentenceOn({ field, reason }: ArticleFileError): string {
  if (field === 'text') return 'The file has no text: give one that holds an article.';
  const opening = reason.charAt(0).toUpperCase() + reason.slice(1);
  return reason.includes(';') ? `${opening}.` : `${opening}: mend the file and give it again.`;
}

function readMarkdown(name: string, text: string): ReadDraft {
  const { id: _, ...draft } = parseArticleFile(name, new TextEncoder().encode(text));
  return finishDraft(draft, []);
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
