import type { AnalysedArticle } from '../answers/analysed-article.ts';
import { readWindows } from '../answers/read-windows.ts';
import { languageOf } from '../languages/index.ts';
import type { WindowReader } from '../reader/window-reader.ts';
import { textOf } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import { type AskedParagraph, wholePassage } from './xquad.ts';

/** Of a paragraph every part is read: it has a handful of windows. */
const BUDGET = { most: 20, step: 20 };

/**
 * How far the words that the reader points at are those of a gold answer, where it is given the right paragraph: the mean
 * over the questions of the best F1 over words (of Chinese over characters), from 0 to 1, as SQuAD has it (Rajpurkar et al. 2016).
 */
export async function readParagraphs(
  paragraphs: readonly AskedParagraph[],
  reader: Pick<WindowReader, 'tokenizer' | 'read'>,
): Promise<number> {
  let sum = 0;
  let count = 0;
  for (const { article, questions } of paragraphs) {
    const { language } = article;
    const sentences = wholePassage(article.text).sentences.map((span) => ({ ...span, passage: 0 }));
    const entry = { article, analysis: { sentences } } as unknown as AnalysedArticle;
    const seeds = sentences.map((_, sentence) => ({ entry, sentence }));
    for (const { question, answers } of questions) {
      const readings = await readWindows(question, seeds, reader, BUDGET);
      const spans = [...(readings.get(entry)?.values() ?? [])].map(({ best }) => best);
      const [best] = spans.sort((a, b) => b.score - a.score);
      const given = best === undefined ? '' : textOf(article.text, best);
      sum += Math.max(
        0,
        ...answers.map((gold) => f1(unitsOf(given, language), unitsOf(gold, language))),
      );
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** Words in lower case without articles, or the characters of a language that writes none apart. */
function unitsOf(text: string, language: string): string[] {
  if (languageOf(language).script === 'Han') return [...text.replace(/[\p{P}\s]/gu, '')];
  return splitWords(text)
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
    .filter((word) => !/^(?:an?|the)$/u.test(word));
}

function f1(given: readonly string[], gold: readonly string[]): number {
  const left = new Map<string, number>();
  for (const unit of gold) left.set(unit, (left.get(unit) ?? 0) + 1);
  let same = 0;
  for (const unit of given) {
    const count = left.get(unit) ?? 0;
    if (count === 0) continue;
    left.set(unit, count - 1);
    same++;
  }
  return same === 0 ? 0 : (2 * same) / (given.length + gold.length);
}
