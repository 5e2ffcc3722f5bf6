import { textOf } from '../../text/span.ts';
import type { Speaker } from '../analysis.ts';
import type { MarkedArticle, MarkedSentence } from '../phrases/marked-article.ts';
import { clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import { looksLikePast } from '../phrases/word-classes.ts';
import { firstEndingAfter, type Quotation } from './quotations.ts';
import { speakerOf, speakerOfMention } from './speaker.ts';

/** "“…” - Ann Smith", "“…” -Commissioner Ann Smith, in a letter": a name right behind the quotation. */
export function creditedSpeaker(article: MarkedArticle, quotation: Quotation): Speaker | null {
  const mention = article.mentions[firstEndingAfter(article.mentions, quotation.end)];
  if (mention === undefined || mention.kind !== 'name') return null;
  const between = article.text.slice(quotation.end, mention.start);
  const [rest = ''] = article.text.slice(mention.end, mention.end + LONGEST_LINE).split('\n', 1);
  const isSigned = SIGNED.test(between) && !/[.!?]\s+\p{Lu}/u.test(rest);
  const isAlone = NAMED_ALONE.test(between) && ENDS_LINE.test(rest);
  return isSigned || isAlone ? speakerOfMention(article, mention) : null;
}

const LONGEST_LINE = 200;
/** A dash, and a title of capitalised words, on the same line or on the next. */
const SIGNED = /^\s{0,4}(?:[-–—~]|--)\s?(?:(?:\p{Lu}[\p{L}.’'-]*|of|the|and|for)\s+){0,6}$/u;
const NAMED_ALONE = /^[^\S\n]*\n?[^\S\n]*\(?$/u;
/** What may follow such a name: an office, not a verb. */
const ENDS_LINE = /^(?:,[^.!?“"]*)?\)?\.?\s*$/u;

/** "Ann Smith: “…”": a name and a colon right before the quotation. */
export function labelSpeaker(article: MarkedArticle, quotation: Quotation): Speaker | null {
  const after = firstEndingAfter(article.mentions, quotation.start);
  const mention = article.mentions[after - 1];
  if (mention === undefined) return null;
  return /^\s*:\s*$/u.test(article.text.slice(mention.end, quotation.start))
    ? speakerOfMention(article, mention)
    : null;
}

/** Quoted words inside a sentence without a known verb are its subject's, where that is a person who does not only receive them. */
export function subjectSpeaker(
  article: MarkedArticle,
  sentence: MarkedSentence,
  quotation: Quotation,
): Speaker | null {
  if (!/^\p{Ll}/u.test(textOf(article.text, quotation.content))) return null;
  const at = sentence.tokens.findIndex((token) => token.start >= quotation.start);
  const subject = at < 0 ? null : clauseSubject(sentence.tokens, at);
  if (subject === null || subject.mention < 0) return null;
  return isSpokenTo(article, sentence.tokens.slice(subject.to, at), subject)
    ? null
    : speakerOf(article, subject);
}

const RECEIVES =
  /^(?:hear[ds]?|receive[ds]?|got|gets?|saw|sees|reads?|faces?|faced|finds?|found|learn(?:s|ed)?|den(?:y|ies|ied)|remember(?:s|ed)?|recall(?:s|ed)?|not|never|quoted|cited|dubbed|nicknamed|greeted|met)$|n't$/u;
const BE = /^(?:is|are|was|were|be|been|being)$/u;

// The words are about the subject, come to it, or are those of somebody named in between.
function isSpokenTo(
  { mentions }: MarkedArticle,
  between: readonly Token[],
  subject: { readonly mention: number },
): boolean {
  const person = mentions[subject.mention]?.person;
  return between.some(
    ({ word, mention }, at) =>
      RECEIVES.test(word) ||
      (word === 'to' && between[at + 1]?.word === 'be') ||
      (mention >= 0 && mentions[mention]?.person !== person) ||
      (BE.test(word) && between.slice(at + 1, at + 3).some((next) => isParticiple(next.word))),
  );
}

function isParticiple(word: string): boolean {
  return looksLikePast(word) || word === 'told' || word === 'asked';
}
