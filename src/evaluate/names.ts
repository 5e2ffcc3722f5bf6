import { NAME_KINDS, type NameKind } from '../analysis/names/labels.ts';
import { tagNames } from '../analysis/names/tag-names.ts';
import { isTitleWord } from '../analysis/names/titles.ts';
import type { Span } from '../text/span.ts';
import { type ConllSentence, parseConll } from './conll.ts';
import { type MarkedNames, type NameScore, scoreNames } from './name-scores.ts';

/** How many sentences that stand together are read as one article. */
const ARTICLE = 20;

/** Precision, recall and F1 of exact spans, in per cent, for each kind; and each sentence with a name missed or wrong. */
export interface NameReport {
  readonly table: readonly ({ readonly kind: NameKind } & NameScore)[];
  readonly details: readonly NameCase[];
}

interface NameCase {
  readonly sentence: string;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Measure the tagger on sentences of two columns, word and BIO tag (PER, LOC, ORG), with titles left out of people. Neighbouring
 * sentences are read as one article, joined by spaces.
 */
export function evaluateNames(conll: string): NameReport {
  const sentences = parseConll(conll);
  const pairs: { expected: MarkedNames; found: MarkedNames }[] = [];
  const details: NameCase[] = [];
  for (let at = 0; at < sentences.length; at += ARTICLE) {
    const { text, spans, expected } = joined(sentences.slice(at, at + ARTICLE));
    const names = tagNames(text, spans);
    spans.forEach((span, index) => {
      const marked = expected[index] ?? [];
      const found = names.filter(({ start, end }) => start >= span.start && end <= span.end);
      pairs.push({ expected: marked, found });
      const missed = unlike(text, marked, found);
      const wrong = unlike(text, found, marked);
      if (missed.length + wrong.length === 0) return;
      details.push({ sentence: text.slice(span.start, span.end), missed, wrong });
    });
  }
  const scores = scoreNames(pairs);
  return { table: NAME_KINDS.map((kind) => ({ kind, ...scores[kind] })), details };
}

interface Joined {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly expected: readonly MarkedNames[];
}

function joined(sentences: readonly ConllSentence[]): Joined {
  let text = '';
  const spans: Span[] = [];
  const expected: MarkedNames[] = [];
  for (const { words, runs } of sentences) {
    const start = text.length;
    const places = words.map((word) => {
      const place = { start: text.length, end: text.length + word.length };
      text += `${word} `;
      return place;
    });
    spans.push({ start, end: text.length - 1 });
    expected.push(
      runs.flatMap(({ first, last, kind }) => {
        let from = first;
        while (kind === 'PER' && from <= last && isTitleWord(words[from] ?? '')) from++;
        const begin = places[from]?.start;
        const end = places[last]?.end;
        return from > last || begin === undefined || end === undefined
          ? []
          : [{ start: begin, end, kind }];
      }),
    );
  }
  return { text, spans, expected };
}

function unlike(text: string, names: MarkedNames, others: MarkedNames): string[] {
  return names
    .filter((name) => !others.some((other) => isSame(name, other)))
    .map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);
}

function isSame(a: MarkedNames[number], b: MarkedNames[number]): boolean {
  return a.start === b.start && a.end === b.end && a.kind === b.kind;
}
