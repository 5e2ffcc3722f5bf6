import { overlaps, type Span } from '../../text/span.ts';
import type { Speaker } from '../analysis.ts';
import { cueReader } from '../phrases/cues.ts';
import type { MarkedArticle, MarkedSentence } from '../phrases/marked-article.ts';
import type { Token } from '../phrases/token.ts';
import { accordingTo } from './according-to.ts';
import type { Attribution } from './attribution.ts';
import { deniedSaying } from './denial.ts';
import { jointSpeakers } from './joint-speakers.ts';
import { firstEndingAfter, type Quotation } from './quotations.ts';
import { quotedWordsPattern } from './quoted-words.ts';
import { saidOf } from './said-of.ts';
import { saysSubject } from './says-subject.ts';
import { speakerOf } from './speaker.ts';
import { speechAct } from './speech-act.ts';
import { subjectSays } from './subject-says.ts';
import { writtenBy } from './written-by.ts';

/** A statement in the making. */
export interface Draft {
  /** The first and the last sentence that it covers. */
  from: number;
  to: number;
  speaker: Speaker | null;
  /** Who says it together with the speaker. */
  readonly others: readonly Speaker[];
  /** The words said that stand in the sentence of the attribution, in quotation marks or not. */
  readonly clause: Span | null;
  /** The quotations that belong to it. */
  readonly quotations: Quotation[];
}

const readAttributions = cueReader([
  deniedSaying,
  writtenBy,
  saysSubject,
  subjectSays,
  accordingTo,
  quotedWordsPattern,
  speechAct,
  saidOf,
]);

/** The statements that one sentence attributes, with every quotation that reaches into the sentence. */
export function draftsOf(article: MarkedArticle, sentence: MarkedSentence): Draft[] {
  const attributions = attributionsOf(sentence);
  const drafts = attributions.map((attribution) => draftOf(article, sentence, attribution));
  for (const quotation of quotationsIn(article, sentence)) {
    const draft = drafts[ownerOf(sentence, attributions, quotation)];
    if (draft !== undefined) addQuotation(article, draft, quotation);
  }
  return drafts.filter((draft) => draft.clause !== null || draft.quotations.length > 0);
}

function attributionsOf({ tokens }: MarkedSentence): Attribution[] {
  const found = readAttributions(tokens);
  return found.map((attribution) => {
    const short = cutShort(tokens, attribution, found);
    return isInsideDenial(tokens, attribution, found) ? { ...short, denied: true } : short;
  });
}

// "Smith denied that she had called it “a mistake”"
function isInsideDenial(
  tokens: readonly Token[],
  { cue }: Attribution,
  all: readonly Attribution[],
): boolean {
  return all.some(
    (other) =>
      other.cue < cue &&
      other.from <= cue &&
      cue < other.to &&
      /^den(?:y|ies|ied|ying)$/u.test(tokens[other.cue]?.word ?? ''),
  );
}

// What was said ends where a second attribution begins: "Smith said the plan failed, reported the agency",
// "Smith said yes, but Jones said no". One inside the words said ("Smith said that Jones had said") is part of them.
function cutShort(
  tokens: readonly Token[],
  attribution: Attribution,
  all: readonly Attribution[],
): Attribution {
  if (attribution.from === 0) return attribution;
  const next = all.find(
    (other) => other.cue > attribution.cue && (other.from === 0 || isJoined(tokens, other)),
  );
  if (next === undefined) return attribution;
  let end = Math.min(next.cue, next.speaker.from);
  while (end > 0 && /^(?:,|and|but|while|although)$/.test(tokens[end - 1]?.word ?? '')) end--;
  return end > attribution.from && end < attribution.to ? { ...attribution, to: end } : attribution;
}

function isJoined(tokens: readonly Token[], { speaker }: Attribution): boolean {
  const before = tokens[speaker.from - 1]?.word ?? '';
  return (
    /^(?:but|while|although)$/.test(before) ||
    (before === 'and' && tokens[speaker.from - 2]?.word === ',')
  );
}

function draftOf(
  article: MarkedArticle,
  { index, tokens }: MarkedSentence,
  { speaker, denied, from, to }: Attribution,
): Draft {
  const start = tokens[from]?.word === ',' ? from + 1 : from;
  const first = tokens[start];
  const last = tokens[to - 1];
  const clause =
    first === undefined || last === undefined || start >= to
      ? null
      : { start: first.start, end: last.end };
  const said = denied ? null : speakerOf(article, speaker);
  const others = denied ? [] : jointSpeakers(article, tokens, speaker);
  return { from: index, to: index, speaker: said, others, clause, quotations: [] };
}

// A quotation belongs to the cue before it, or to the first one where it opens the sentence.
function ownerOf(
  { tokens }: MarkedSentence,
  attributions: readonly Attribution[],
  quotation: Quotation,
): number {
  const after = attributions.findLastIndex(
    ({ cue }) => (tokens[cue]?.start ?? 0) < quotation.start,
  );
  return Math.max(after, 0);
}

/** The quotations that share a character with the span. */
function quotationsIn(article: MarkedArticle, span: Span): Quotation[] {
  const found: Quotation[] = [];
  for (let at = firstEndingAfter(article.quotations, span.start); ; at++) {
    const quotation = article.quotations[at];
    if (quotation === undefined || !overlaps(quotation, span)) return found;
    found.push(quotation);
  }
}

/** Takes a quotation into a statement, which then covers all sentences of the quotation. */
export function addQuotation(article: MarkedArticle, draft: Draft, quotation: Quotation): void {
  const { first, last } = sentencesOf(article, quotation);
  draft.from = Math.min(draft.from, first);
  draft.to = Math.max(draft.to, last);
  draft.quotations.push(quotation);
}

/** The indices of the first and the last sentence that a span touches. */
export function sentencesOf(article: MarkedArticle, span: Span): { first: number; last: number } {
  const first = firstEndingAfter(article.sentences, span.start);
  const last = firstEndingAfter(article.sentences, span.end - 1);
  const limit = article.sentences.length - 1;
  return { first: Math.min(first, limit), last: Math.min(last, limit) };
}
