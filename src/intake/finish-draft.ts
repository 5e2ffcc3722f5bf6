import { type ArticleDraft, tidyDraft } from '../articles/render-article-file.ts';
import { detectLanguage } from '../text/language.ts';
import { UserError } from '../text/user-error.ts';
import { countWords } from '../text/word-count.ts';
import type { ReadDraft } from './draft.ts';

/** Twenty minutes or more to read aloud twice over: what is longer is a book. */
const MOST_WORDS = 20_000;
/** Below this a text is more likely the beginning of an article than the whole. */
const FEW_WORDS = 60;
const LONGEST_TITLE = 300;

/** What a reader found: without a language it is that of the text. */
export type Found = Pick<ArticleDraft, 'title' | 'text'> & Partial<ArticleDraft>;

/** A file or page that could be read and holds no article. */
export class NoArticleError extends UserError {}

/** Counts and checks what was read. Throws `NoArticleError` where there is no text, `UserError` where there is too much. */
export function finishDraft(found: Found, doubts: readonly string[] = []): ReadDraft {
  const { published = null, publisher = null, url = null } = found;
  const language = found.language ?? detectLanguage(found.text);
  const tidy = tidyDraft({ ...found, published, publisher, url, language });
  if (!/[\p{L}\p{N}]/u.test(tidy.text)) {
    throw new NoArticleError('No text was found in it: paste the text of the article instead.');
  }
  const words = countWords(tidy.text);
  if (words > MOST_WORDS) {
    throw new UserError(
      `The article has ${words} words, and ${MOST_WORDS} are the most that are read: divide it.`,
    );
  }
  return {
    ...tidy,
    title: shorten(tidy.title),
    words,
    doubts: [...doubts, ...doubtsOf(tidy, words)],
  };
}

function doubtsOf(draft: ArticleDraft, words: number): string[] {
  const doubts: string[] = [];
  if (draft.title === '') doubts.push('No title was found: give one.');
  if (draft.published === null) {
    doubts.push('No date of publication was found: without it "on Tuesday" has no date.');
  }
  if (words < FEW_WORDS) doubts.push(`The text is very short: ${words} words.`);
  if (draft.text.includes('\ufffd')) {
    doubts.push('Some characters were broken before the text came here, and show as \ufffd.');
  }
  return doubts;
}

function shorten(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
