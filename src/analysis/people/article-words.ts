import type { Span } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';
import type { TaggedName } from '../names/tag-names.ts';

/** A person's name as it stands in a sentence. */
export interface NameUse extends Span {
  readonly form: string;
  /** Index of its sentence, and of its first and last word there. */
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** An article's sentences as words, and the people's names in them. */
export interface ArticleWords {
  readonly sentences: readonly (readonly Word[])[];
  readonly uses: readonly NameUse[];
}

/** Split the sentences into words and place the people's names among them; both lists are in order. */
export function splitArticle(
  text: string,
  spans: readonly Span[],
  names: readonly TaggedName[],
): ArticleWords {
  const people = names.filter((name) => name.kind === 'PER');
  const uses: NameUse[] = [];
  let next = 0;
  const sentences = spans.map((span, sentence) => {
    const words = splitWords(text, span);
    for (; (people[next]?.start ?? Number.POSITIVE_INFINITY) < span.end; next++) {
      const name = people[next] as TaggedName;
      const first = words.findIndex((word) => word.start >= name.start);
      const last = words.findLastIndex((word) => word.end <= name.end);
      if (first < 0 || last < first) continue;
      const form = text.slice(name.start, name.end).replace(/\s+/gu, ' ');
      uses.push({ start: name.start, end: name.end, form, sentence, first, last });
    }
    return words;
  });
  return { sentences, uses };
}
