import { toQuote } from '../answers/answer-asked.ts';
import { Library } from '../answers/library.ts';
import { rankAnswers } from '../answers/rank-answers.ts';
import { Shelf } from '../answers/shelf.ts';
import type { WindowReader } from '../reader/window-reader.ts';
import type { AskedParagraph } from './xquad.ts';

/**
 * How often the first quote of `/ask`, asked of all the paragraphs, holds the start of a gold answer: a share from 0 to 1.
 * Nothing is refused.
 */
export async function answerParagraphs(
  paragraphs: readonly AskedParagraph[],
  reader: Pick<WindowReader, 'tokenizer' | 'read'>,
): Promise<number> {
  const shelf = new Shelf();
  for (const { article } of paragraphs) await shelf.put(article);
  const library = new Library([shelf], reader);
  let right = 0;
  let count = 0;
  for (const { article, questions } of paragraphs) {
    for (const { question, starts } of questions) {
      const [first] = (await rankAnswers({ command: 'ask', question }, library)).ranked;
      const quote = first === undefined ? null : toQuote(first);
      const isRight =
        quote?.article === article &&
        starts.some((at) => quote.span.start <= at && at < quote.span.end);
      right += isRight ? 1 : 0;
      count++;
    }
  }
  return count === 0 ? 0 : right / count;
}
