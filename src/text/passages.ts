import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import type { Passage } from './passage.ts';
import { splitParagraph } from './sentences.ts';
import type { Span } from './span.ts';
import { countWords } from './word-count.ts';

/** A passage has about this many words at most, unless a single sentence has more. */
const MOST_WORDS = 120;

/**
 * Divides an article's text into passages: paragraphs, long ones in parts of about 120 words that end where a
 * sentence ends. Headings are no passages but are carried by those that follow.
 */
export function splitPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  let heading: Span | null = null;
  for (const paragraph of splitParagraphs(text)) {
    if (paragraph.kind === 'heading') heading = { start: paragraph.start, end: paragraph.end };
    else passages.push(...passagesOf(text, paragraph, heading));
  }
  return passages;
}

function passagesOf(text: string, paragraph: Paragraph, heading: Span | null): Passage[] {
  const sentences = splitParagraph(text, paragraph, paragraph.linesApart);
  return groupSentences(text, sentences).map((group) => ({
    start: group[0]?.start ?? paragraph.start,
    end: group.at(-1)?.end ?? paragraph.end,
    heading,
    sentences: group,
  }));
}

/** Groups of about equal length, each within the limit. */
function groupSentences(text: string, sentences: readonly Span[]): Span[][] {
  const counts = sentences.map((sentence) => countWords(text.slice(sentence.start, sentence.end)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const aim = total / Math.ceil(total / MOST_WORDS);
  const groups: Span[][] = [];
  let group: Span[] = [];
  let words = 0;
  for (const [i, sentence] of sentences.entries()) {
    const count = counts[i] ?? 0;
    const overfull = words + count > MOST_WORDS || words + count / 2 > aim;
    if (group.length > 0 && overfull) {
      groups.push(group);
      group = [];
      words = 0;
    }
    group.push(sentence);
    words += count;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
