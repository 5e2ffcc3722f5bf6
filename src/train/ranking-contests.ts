import { readFileSync } from 'node:fs';
import { readCorpusFolders } from '../articles/corpus-folder.ts';
import { parseXquad, wholePassage } from '../evaluate/xquad.ts';
import { findSentences } from '../search/evidence.ts';
import { createPassageIndex, type PassageIndex } from '../search/passage-index.ts';
import { understandQuestion } from '../search/question.ts';
import type { RankedSentence } from '../search/rank-sentences.ts';
import type { FeatureName } from '../search/sentence-features.ts';
import { isRecord } from '../text/json.ts';
import { splitPassages } from '../text/passages.ts';
import type { Contest } from './conditional-logit.ts';

/** The sentences that compete to answer one question. */
export interface RankingContest extends Contest {
  /** The set that the question is from: a language of XQuAD, or "news". */
  readonly set: string;
  readonly language: string;
  /** Questions of one group are about the same subject: they are held out together. */
  readonly group: string;
  readonly ranked: readonly RankedSentence[];
  /** The article with the answer. */
  readonly articles: readonly string[];
}

type Asked = Omit<RankingContest, 'rows' | 'right' | 'ranked'> & { readonly text: string };

/** The contests of a file of XQuAD, whose paragraphs are the passages. */
export function contestsOfXquad(
  file: string,
  language: string,
  names: readonly FeatureName[],
): RankingContest[] {
  const paragraphs = parseXquad(JSON.parse(readFileSync(file, 'utf8')), language);
  const index = createPassageIndex();
  for (const { article } of paragraphs) index.add(article, [wholePassage(article.text)]);
  return paragraphs.flatMap(({ article, entry, questions }) =>
    questions.map(({ question, starts }) => {
      const asked = { set: language, language, group: `${entry}`, articles: [article.id] };
      return contest(index, { ...asked, text: question }, names, ({ hit, sentence: { span } }) => {
        const held = starts.some((at) => span.start <= at && at < span.end);
        return held && hit.owner.article.id === article.id;
      });
    }),
  );
}

/** The contests of a file of questions about articles, each held out with all others about its first article. */
export async function contestsOfNews(
  file: string,
  folders: readonly string[],
  names: readonly FeatureName[],
): Promise<RankingContest[]> {
  const { articles } = await readCorpusFolders(folders);
  const index = createPassageIndex();
  for (const article of articles) index.add(article, splitPassages(article.text));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(isRecord)
    .flatMap(({ options, evidence }) => {
      const text = isRecord(options) ? Object.values(options).join(' ') : '';
      const quotes = Array.isArray(evidence) ? evidence.filter(isRecord) : [];
      if (quotes.length === 0) return [];
      const ids = quotes.map(({ article }) => String(article));
      const asked = { set: 'news', language: 'en', group: ids[0] ?? '', articles: ids, text };
      return contest(index, asked, names, ({ hit, sentence: { span } }) => {
        const { id, text: body } = hit.owner.article;
        const sentence = body.slice(span.start, span.end);
        return quotes.some(
          ({ article, quote }) => article === id && share(String(quote), sentence),
        );
      });
    });
}

/** Whether one text holds the other, white space squashed. */
function share(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/\s+/gu, ' ').trim());
  return a !== undefined && b !== undefined && (a.includes(b) || b.includes(a));
}

function contest(
  index: PassageIndex,
  { text, ...asked }: Asked,
  names: readonly FeatureName[],
  isRight: (sentence: RankedSentence) => boolean,
): RankingContest {
  const question = understandQuestion(text, asked.language);
  // Thousands of questions stay in memory: what is not needed to select quotes is dropped.
  const ranked = findSentences(question, [index]).map(
    (one): RankedSentence => ({ ...one, sentence: { ...one.sentence, words: [], places: [] } }),
  );
  const rows = new Float32Array(ranked.length * names.length);
  for (const [row, { features }] of ranked.entries()) {
    for (const [i, name] of names.entries()) rows[row * names.length + i] = features[name];
  }
  return { ...asked, ranked, rows, right: ranked.map(isRight) };
}
