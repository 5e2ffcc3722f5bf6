import type { Article } from './article.ts';

/** An article before it has an id. */
export type ArticleDraft = Omit<Article, 'id'>;

/** Characters that YAML or an editor could take for a line end or drop, beyond those that JSON escapes. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/**
 * The file of an article, in the format that `parseArticleFile` reads: it gives back every field of a draft that
 * `tidyDraft` has made fit to be kept.
 */
export function renderArticleFile(draft: ArticleDraft): string {
  const keys = [
    ['title', quoted(draft.title)],
    ['published', draft.published],
    ['publisher', draft.publisher === null ? null : quoted(draft.publisher)],
    ['url', draft.url === null ? null : quoted(draft.url)],
    ['language', draft.language],
  ];
  const lines = keys.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${draft.text}\n`;
}

/** A draft as it can be kept: one-line fields, no white space around the text, nothing that UTF-8 text cannot hold. */
export function tidyDraft(draft: ArticleDraft): ArticleDraft {
  return {
    ...draft,
    title: oneLine(draft.title),
    publisher: (draft.publisher && oneLine(draft.publisher)) || null,
    text: encodable(draft.text).trim(),
  };
}

function oneLine(value: string): string {
  return encodable(value).replace(/\s+/gu, ' ').trim();
}

/** Lone halves of surrogate pairs and zero bytes become the replacement character. */
function encodable(value: string): string {
  return value.replace(/\p{Surrogate}|\0/gu, '\ufffd');
}

/** A double-quoted scalar: JSON's strings are YAML's. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
