import { type NounPhrase, phraseEndingAt } from '../phrases/noun-phrase.ts';
import { isPersonNoun } from '../phrases/role-nouns.ts';
import { adjacentSubject, clauseSubject } from '../phrases/subject.ts';
import type { Token } from '../phrases/token.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  looksLikePast,
  POSSESSIVES,
  PREPOSITIONS,
  wordSet,
} from '../phrases/word-classes.ts';
import { type AfterVerb, readAfterVerb } from './after-verb.ts';
import {
  type Attribution,
  type AttributionPattern,
  contentEnd,
  isQuotationMark,
} from './attribution.ts';
import { isDenied, isWitnessed } from './denial.ts';
import { startOfList } from './joint-speakers.ts';
import { maybeNoun, type SpeechVerb, speechVerb, speechVerbForms } from './speech-verbs.ts';

const BE = wordSet("is are was were be been being 's isn't wasn't");
const QUOTED = /^(?:quoted|cited|reported)$/;
const SAY = /^(?:say|says|said|saying|add|adds|added|adding)$/;
// What "I" and "we" say outside quotation marks is the article's or the interview's own text.
const NOT_SUBJECTS = wordSet(
  'i we you someone somebody anyone that which what this there nothing something everything who',
);

/** "Smith said the plan would fail", "officials warned that …", "Smith, a lawyer, told reporters: “…”". */
export const subjectSays: AttributionPattern = { cues: speechVerbForms(), read: readSubjectSays };

function readSubjectSays(tokens: readonly Token[], at: number): Attribution | null {
  const word = tokens[at]?.word ?? '';
  const verb = speechVerb(word);
  if (verb === undefined || verb.frame === 'quote' || isNoVerb(tokens, at, verb)) return null;
  const speaker = subjectFor(tokens, at, verb);
  if (speaker === null || !canSay(tokens[speaker.head], word, verb)) return null;
  const after = readAfterVerb(tokens, at, verb.listener);
  if (after.pause && tokens[at - 1]?.word === 'as') return behindWords(tokens, at, speaker);
  const asks = isQuestion(tokens, at, after.next);
  if (!after.that && !after.quote && !asks && !takesClause(tokens, at, speaker, verb, after))
    return null;
  const attribution = withContent(tokens, at, speaker, after);
  return isDenied(tokens, at, speaker, after.next) ? { ...attribution, denied: true } : attribution;
}

// "asked why nobody came"
function isQuestion(tokens: readonly Token[], at: number, next: number): boolean {
  return (
    /^(?:ask|asks|asked|wonders?|wondered|questioned|inquired)$/.test(tokens[at]?.word ?? '') &&
    /^(?:why|whether|if|how|what|when|where|who)$/.test(tokens[next]?.word ?? '')
  );
}

function canSay(head: Token | undefined, word: string, verb: SpeechVerb): boolean {
  if (head === undefined || NOT_SUBJECTS.has(head.word)) return false;
  if (head.word === 'it' && verb.frame !== 'clause') return false;
  return !maybeNoun(word) || isPlainSubject(head);
}

/** Whether the word can only be a subject: a person, an organisation or a pronoun. */
export function isPlainSubject(head: Token | undefined): boolean {
  if (head === undefined) return false;
  return head.mention >= 0 || head.organisation || /^(?:he|she|it|who)$/.test(head.word);
}

// A noun ("the claims"), a passive ("was told") or an attribute ("the reported loss") is no verb of speech.
function isNoVerb(tokens: readonly Token[], at: number, verb: SpeechVerb): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (DETERMINERS.has(before) || POSSESSIVES.has(before) || before === "'s")
    return before !== 'all';
  // "Ruiz, said to be “a danger”": she does not say it.
  if (tokens[at + 1]?.word === 'to' && tokens[at + 2]?.word === 'be') return true;
  if (verb.form === 'finite') return BE.has(lastAuxiliary(tokens, at));
  if (verb.form === 'participle')
    return /^(?:of|for|from|without|to)$/.test(before) || speechVerb(before) !== undefined;
  return !isBaseVerb(tokens, at);
}

/** The word before a verb and its adverbs: "are" in "are widely known". */
export function lastAuxiliary(tokens: readonly Token[], at: number): string {
  let before = at - 1;
  while (/ly$|^(?:also|not|later|already|now)$/.test(tokens[before]?.word ?? '')) before--;
  return tokens[before]?.word ?? '';
}

const PLURAL_SUBJECT = wordSet('i you we they who people many some others critics both');

// Base forms that are no nouns.
const PLAIN_BASE =
  /^(?:say|tell|believe|argue|insist|warn|expect|think|acknowledge|admit|deny|maintain)$/;

function isPlural(word: string): boolean {
  return isPersonNoun(word) && /(?:s|men|people|police|media)$/.test(word);
}

// "officials say", "will say", "did not say"; not the noun in "the Senate report".
function isBaseVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const previous = lastAuxiliary(tokens, at);
  if (AUXILIARIES.has(before) || AUXILIARIES.has(previous)) return !BE.has(previous);
  if (isWitnessed(tokens, at) || goesOnTo(tokens, at)) return true;
  if (PLURAL_SUBJECT.has(before) || isPlural(before)) return true;
  if (!PLAIN_BASE.test(tokens[at]?.word ?? '')) return false;
  // "Police in Bern say", "Officials, who met on Monday, say"
  const subject = adjacentSubject(tokens, at);
  return subject !== null && isPlural(tokens[subject.head]?.word ?? '');
}

// "went on to say", "came out to tell reporters"; not "refused to say"
function goesOnTo(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2]?.word ?? '';
  return tokens[at - 1]?.word === 'to' && /^(?:on|out|forward|back|up)$/.test(before);
}

function subjectFor(tokens: readonly Token[], at: number, verb: SpeechVerb): NounPhrase | null {
  const before = tokens[at - 1]?.word ?? '';
  if (before === 'as') return quotedSpeaker(tokens, at - 1);
  if (isWitnessed(tokens, at)) return phraseEndingAt(tokens, at - 1);
  if (goesOnTo(tokens, at)) return clauseSubject(tokens, at);
  const named = tokens[at - 1];
  if (named !== undefined && (named.mention >= 0 || named.organisation)) {
    return adjacentSubject(tokens, at);
  }
  const isParticiple = verb.form === 'participle' && !AUXILIARIES.has(before);
  if (isParticiple || before === 'and' || before === 'but' || before === 'or') {
    return clauseSubject(tokens, at);
  }
  return adjacentSubject(tokens, at);
}

// "The paper quoted Smith as saying", "Smith was quoted as saying".
function quotedSpeaker(tokens: readonly Token[], as: number): NounPhrase | null {
  const quoted = tokens.findLastIndex(({ word }, i) => i < as && i > as - 10 && QUOTED.test(word));
  if (quoted < 0) return null;
  const isPassive = BE.has(lastAuxiliary(tokens, quoted));
  if (isPassive) return adjacentSubject(tokens, quoted) ?? clauseSubject(tokens, quoted);
  return adjacentSubject(tokens, as) ?? clauseSubject(tokens, as);
}

function takesClause(
  tokens: readonly Token[],
  at: number,
  speaker: NounPhrase,
  verb: SpeechVerb,
  after: AfterVerb,
): boolean {
  const word = tokens[at]?.word ?? '';
  // "The plan will fail, Smith argued." and the same before a quotation's mark.
  const opener = tokens[startOfList(tokens, speaker) - 1];
  if (isQuotationMark(opener) || (after.pause && opener?.word === ',')) return true;
  if (verb.frame !== 'clause' || after.pause || after.next >= tokens.length) return false;
  if (verb.listener || SAY.test(word)) return true;
  const head = tokens[speaker.head];
  const isSpeaker = isPlainSubject(head) || isPersonNoun(head?.word ?? '');
  return startsClause(tokens, after.next) || (isSpeaker && startsObject(tokens, after.next));
}

// "“…,” Reuters quoted Smith as saying": the words said stand before, in quotation marks.
function behindWords(
  tokens: readonly Token[],
  cue: number,
  speaker: NounPhrase,
): Attribution | null {
  return tokens.slice(0, speaker.from).some((token) => token.quoted)
    ? { speaker, cue, from: 0, to: 0 }
    : null;
}

// "warned in March"; "claimed the life of": no clause. A clause has a verb of its own.
function startsClause(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]?.word;
  if (first === undefined || first === 'to' || first === 'as') return false;
  return tokens
    .slice(from)
    .some(
      (token) => AUXILIARIES.has(token.word) || looksLikePast(token.word) || token.word === 'to',
    );
}

// "denied the charges", "warned of floods"
function startsObject(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]?.word ?? '';
  return !PREPOSITIONS.has(first) || first === 'of' || first === 'about' || first === 'against';
}

function withContent(
  tokens: readonly Token[],
  cue: number,
  speaker: NounPhrase,
  after: AfterVerb,
): Attribution {
  const to = contentEnd(tokens, after.next);
  const first = startOfList(tokens, speaker);
  const behindQuote = isQuotationMark(tokens[first - 1]);
  const trailing = (after.pause || behindQuote) && !after.that && !after.quote && first > 1;
  if (trailing || after.next >= to) {
    const end = tokens[first - 1]?.word === ',' ? first - 1 : first;
    return { speaker, cue, from: 0, to: Math.max(end, 0) };
  }
  return { speaker, cue, from: after.next, to };
}
