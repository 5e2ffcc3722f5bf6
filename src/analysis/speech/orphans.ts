import { textOf } from '../../text/span.ts';
import type { Speaker } from '../analysis.ts';
import type { MarkedArticle, MarkedSentence } from '../phrases/marked-article.ts';
import { clauseSubject } from '../phrases/subject.ts';
import { addQuotation, type Draft, sentencesOf } from './drafts.ts';
import type { Quotation } from './quotations.ts';
import { speakerOf } from './speaker.ts';
import { creditedSpeaker, labelSpeaker, subjectSpeaker } from './speaker-beside.ts';

// Shorter ones are titles, nicknames and scare quotes.
const FEWEST_WORDS = 4;

/**
 * Statements for the quotations that no sentence attributes: they join the quotation beside them, or take
 * the speaker of what stands before. Changes the drafts that they join.
 */
export function draftsOfOrphans(article: MarkedArticle, drafts: readonly Draft[]): Draft[] {
  const owners = new Map<Quotation, Draft>();
  for (const draft of drafts) {
    for (const quotation of draft.quotations) owners.set(quotation, draft);
  }
  joinParagraphs(article, owners);
  const lastDraft = latestDrafts(article, drafts);
  const found: Draft[] = [];
  for (const [at, quotation] of article.quotations.entries()) {
    if (owners.has(quotation)) continue;
    const beside = besides(article, at, owners, lastDraft);
    if (beside !== null) {
      addQuotation(article, beside, quotation);
      owners.set(quotation, beside);
      continue;
    }
    const draft = orphanDraft(article, at, lastDraft, owners);
    if (draft === null) continue;
    owners.set(quotation, draft);
    found.push(draft);
    for (let index = draft.from; index <= draft.to; index++) lastDraft[index] = draft;
  }
  return found;
}

/** Longer quotations are told paragraph by paragraph. */
const LONGEST_WHOLE = 1200;

// "“We are here. ¶ “We shall stay,” Smith said": the paragraphs of one quotation are one statement, also those before the
// one that has the attribution.
function joinParagraphs(article: MarkedArticle, owners: Map<Quotation, Draft>): void {
  for (let at = article.quotations.length - 1; at > 0; at--) {
    const quotation = article.quotations[at];
    const before = article.quotations[at - 1];
    const draft = quotation === undefined ? undefined : owners.get(quotation);
    if (draft === undefined || before === undefined || owners.has(before)) continue;
    if (!goesOnFrom(article, at) || !isShort(article, draft, before)) continue;
    addQuotation(article, draft, before);
    owners.set(before, draft);
  }
}

// Whether the quotation goes on with the one of the paragraph before.
function goesOnFrom({ text, quotations }: MarkedArticle, at: number): boolean {
  const [before, quotation] = [quotations[at - 1], quotations[at]];
  if (before === undefined || quotation === undefined || before.closed) return false;
  return /^\s*\n\s*$/u.test(text.slice(before.end, quotation.start));
}

function isShort(article: MarkedArticle, draft: Draft, added: Quotation): boolean {
  const start = Math.min(article.sentences[draft.from]?.start ?? 0, added.start);
  return Math.max(article.sentences[draft.to]?.end ?? 0, added.end) - start <= LONGEST_WHOLE;
}

// For each sentence the last statement in it.
function latestDrafts(article: MarkedArticle, drafts: readonly Draft[]): (Draft | undefined)[] {
  const latest: (Draft | undefined)[] = new Array(article.sentences.length).fill(undefined);
  for (const draft of drafts) {
    for (let index = draft.from; index <= draft.to; index++) latest[index] = draft;
  }
  return latest;
}

// The statement that the quotation goes on with: of the quotation directly before it, or of the sentence
// before in the same paragraph, where that one quotes too.
function besides(
  article: MarkedArticle,
  at: number,
  owners: ReadonlyMap<Quotation, Draft>,
  lastDraft: readonly (Draft | undefined)[],
): Draft | null {
  const quotation = article.quotations[at];
  const before = article.quotations[at - 1];
  if (quotation === undefined || before === undefined) return null;
  const owner = owners.get(before);
  if (owner !== undefined && goesOnFrom(article, at))
    return isShort(article, owner, quotation) ? owner : null;
  const { first } = sentencesOf(article, quotation);
  const draft = lastDraft[first - 1];
  const sentence = article.sentences[first];
  const together = sentence?.passage === article.sentences[first - 1]?.passage;
  const opens = sentence !== undefined && quotation.start <= sentence.start + 1;
  if (together && opens && draft?.quotations.includes(before)) return draft;
  const isLong = wordCount(article, quotation) >= FEWEST_WORDS;
  return owner !== undefined && isLong && isBeside(article, before, quotation) ? owner : null;
}

function isBeside(article: MarkedArticle, before: Quotation, after: Quotation): boolean {
  return /^[^\S\n]*$/u.test(article.text.slice(before.end, after.start));
}

function orphanDraft(
  article: MarkedArticle,
  at: number,
  lastDraft: readonly (Draft | undefined)[],
  owners: ReadonlyMap<Quotation, Draft>,
): Draft | null {
  const quotation = article.quotations[at];
  if (quotation === undefined || wordCount(article, quotation) < FEWEST_WORDS) return null;
  const { first, last } = sentencesOf(article, quotation);
  const sentence = article.sentences[first];
  if (sentence === undefined) return null;
  const whole = quotation.start <= sentence.start + 1;
  const speaker = whole
    ? (creditedSpeaker(article, quotation) ?? carriedSpeaker(article, at, first, lastDraft, owners))
    : (labelSpeaker(article, quotation) ?? subjectSpeaker(article, sentence, quotation));
  if (!whole && speaker === null) return null;
  return { from: first, to: last, speaker, others: [], clause: null, quotations: [quotation] };
}

function carriedSpeaker(
  article: MarkedArticle,
  at: number,
  first: number,
  lastDraft: readonly (Draft | undefined)[],
  owners: ReadonlyMap<Quotation, Draft>,
): Speaker | null {
  const before = article.sentences[first - 1];
  const open = article.quotations[at - 1];
  if (open !== undefined && !open.closed) return owners.get(open)?.speaker ?? null;
  if (before === undefined) return null;
  const draft = lastDraft[first - 1];
  if (draft !== undefined) return continues(article, before, first, draft) ? draft.speaker : null;
  const subject = subjectOfSentence(article, before);
  if (before.tokens.at(-1)?.word === ':') return subject;
  // "Smith was not pleased. “…”": in one paragraph the person before is the one who speaks.
  const together = before.passage === article.sentences[first]?.passage;
  return together && subject?.person != null ? subject : null;
}

// Across paragraphs only a person goes on to speak, unless the quotation before was one's too.
function continues(
  article: MarkedArticle,
  before: MarkedSentence,
  first: number,
  draft: Draft,
): boolean {
  if (before.passage === article.sentences[first]?.passage) return true;
  return (
    draft.speaker?.person != null ||
    draft.quotations.length > 0 ||
    before.tokens.at(-1)?.word === ':'
  );
}

function subjectOfSentence(article: MarkedArticle, sentence: MarkedSentence): Speaker | null {
  const subject = clauseSubject(sentence.tokens, sentence.tokens.length);
  return subject === null ? null : speakerOf(article, subject);
}

function wordCount(article: MarkedArticle, quotation: Quotation): number {
  return textOf(article.text, quotation.content).trim().split(/\s+/u).length;
}
