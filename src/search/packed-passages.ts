import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { NumberList } from './number-list.ts';

/** The passages of many articles as one array of numbers. */
export function packPassages(
  entries: readonly { readonly passages: readonly Passage[] }[],
): Uint32Array {
  const packed = new NumberList();
  for (const { passages } of entries) {
    packed.push(passages.length);
    for (const { start, end, heading, sentences } of passages) {
      packed.push(start);
      packed.push(end);
      // No heading is written as an empty one: real headings are never empty.
      packed.push(heading?.start ?? 0);
      packed.push(heading?.end ?? 0);
      packed.push(sentences.length);
      for (const sentence of sentences) {
        packed.push(sentence.start);
        packed.push(sentence.end);
      }
    }
  }
  return packed.view();
}

/** The passages of each article, as they were packed. */
export function unpackPassages(packed: Uint32Array): Passage[][] {
  let at = 0;
  const next = () => packed[at++] ?? 0;
  const span = (): Span => ({ start: next(), end: next() });
  const passage = (): Passage => {
    const { start, end } = span();
    const heading = span();
    const sentences = Array.from({ length: next() }, span);
    return { start, end, heading: heading.end > 0 ? heading : null, sentences };
  };
  const lists: Passage[][] = [];
  while (at < packed.length) lists.push(Array.from({ length: next() }, passage));
  return lists;
}
