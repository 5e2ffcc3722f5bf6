import { LOG, type Measured } from './measured.ts';
import type { ReadSentence } from './read-sentences.ts';
import { longestRun, weighTightest } from './word-order.ts';

/** How the sentence words what the question asks. */
export function measureWording(
  { question, sought, total, likeness, askedForms }: Measured,
  sentence: ReadSentence,
) {
  const content = sentence.words.filter(({ stop }) => !stop).length;
  const norm = 0.3 + content / 20;
  let exact = 0;
  let frequency = 0;
  for (const [i, { weight }] of sought.entries()) {
    const places = sentence.places[i] ?? [];
    if (places.some((place) => askedForms.has(sentence.words[place]?.form ?? ''))) exact += weight;
    frequency += (weight * places.length * 2) / (places.length + norm);
  }
  const alike = likeness.weigh(sentence);
  return {
    exact: exact / total,
    frequency: frequency / total,
    meaning: alike.meaning / total,
    beginning: alike.beginning / total,
    part: alike.part / total,
    length: Math.log(1 + content) / LOG,
    run: longestRun(question.words, sentence.words),
    tight: weighTightest(sought, sentence) / total,
  };
}
