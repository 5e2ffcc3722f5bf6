import { textOf } from '../../text/span.ts';
import type { Statement } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import { sentencesOf } from './drafts.ts';
import type { Quotation } from './quotations.ts';

/** Shorter ones are titles and scare quotes; scripts without spaces have no words to count. */
const FEWEST_WORDS = 2;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The quotations of an article whose language has no rules here, each with the sentences that it stands in. Nobody is named: no
 * name is better than a wrong one.
 */
export function bareStatements(article: MarkedArticle): Statement[] {
  const found: { from: number; to: number; quotations: Quotation[] }[] = [];
  for (const quotation of article.quotations) {
    if (!saysSomething(textOf(article.text, quotation.content))) continue;
    const { first, last } = sentencesOf(article, quotation);
    const before = found.at(-1);
    if (before !== undefined && first <= before.to) {
      before.to = Math.max(before.to, last);
      before.quotations.push(quotation);
    } else found.push({ from: first, to: last, quotations: [quotation] });
  }
  return found.flatMap(({ from, to, quotations }): Statement[] => {
    const start = article.sentences[from]?.start;
    const end = article.sentences[to]?.end;
    if (start === undefined || end === undefined) return [];
    const content = quotations.map((quotation) => quotation.content);
    return [{ start, end, content, speaker: null, kind: 'direct' }];
  });
}

function saysSomething(words: string): boolean {
  return UNSPACED.test(words) || words.trim().split(/\s+/u).length >= FEWEST_WORDS;
}
