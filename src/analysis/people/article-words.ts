import { type Span, textOf } from '../../text/span.ts';
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
    const from = next;
    while ((people[next]?.start ?? Number.POSITIVE_INFINITY) < span.end) next++;
    for (const place of placesOf(words, people.slice(from, next))) {
      const form = textOf(text, place).replace(/\s+/gu, ' ');
      uses.push({ ...place, form, sentence });
    }
    return words;
  });
  return { sentences, uses };
}

interface Place extends Span {
  readonly first: number;
  readonly last: number;
}

/** The words that each span covers, where it covers any; one walk beside both lists. */
function placesOf(words: readonly Word[], spans: readonly Span[]): Place[] {
  let at = 0;
  return spans.flatMap(({ start, end }) => {
    while (at < words.length && (words[at]?.start ?? 0) < start) at++;
    const first = at;
    while (at < words.length && (words[at]?.end ?? 0) <= end) at++;
    return at > first ? [{ start, end, first, last: at - 1 }] : [];
  });
}
