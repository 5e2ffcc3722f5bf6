import type { Analysis, PersonMention } from '../analysis/analysis.ts';
import { isTitleWord } from '../analysis/names/titles.ts';
import { genderOfGivenName } from '../analysis/people/gender.ts';
import { isRoleNoun } from '../analysis/phrases/role-nouns.ts';
import { contains, overlaps, type Span, textOf } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Explanation, Quote } from './answer.ts';
import { sentencesIn } from './sentences-in.ts';

/** A longer name is no name, but something that was taken for one. */
const LONGEST_NAME = 60;
/** Those who speak of themselves or to somebody: the speaker of the quote says who they are. And "himself" is of the same clause. */
const NO_THIRD_PERSON = /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|\p{L}+sel(?:f|ves))$/iu;
/** So many sentences back, at most, the person has to be spoken of: further back, one pronoun in seven means somebody else. */
const NEAR = 1;
const MALE = /^(?:he|him|his)$/iu;
const FEMALE = /^(?:she|her|hers)$/iu;

/**
 * Whom pronouns and bare roles of a quote stand for whose name the quote does not hold before them: for each such person
 * the first one. One without a person in the analysis, or where something speaks against that person, is left as it is.
 */
export function explained(entry: AnalysedArticle, quote: Span): Pick<Quote, 'explains'> {
  const { people, personMentions } = entry.analysis;
  const seen = new Set<number>();
  const explanations: Explanation[] = [];
  for (const mention of personMentions) {
    if (mention.start >= quote.end) break;
    if (!contains(quote, mention) || seen.has(mention.person)) continue;
    seen.add(mention.person);
    const name = people[mention.person]?.name ?? '';
    if (mention.kind === 'name' || name.length > LONGEST_NAME || isDoubtful(entry, mention)) {
      continue;
    }
    explanations.push({ span: { start: mention.start, end: mention.end }, name });
  }
  return explanations.length === 0 ? {} : { explains: explanations };
}

/** Words of ours behind a place in an article's text. */
export interface Note {
  readonly at: number;
  /** On one line. */
  readonly words: string;
}

/** Where the names of a quote's explanations are shown: behind the pronoun or role, and what makes it a possessive. */
export function notesOf({ article, explains = [] }: Pick<Quote, 'article' | 'explains'>): Note[] {
  return explains.map(({ span, name }) => {
    const [possessive = ''] = /^['’]s\b/u.exec(article.text.slice(span.end, span.end + 3)) ?? [];
    return { at: span.end + possessive.length, words: name.replace(/\s+/gu, ' ').trim() };
  });
}

/** Whether something in the article speaks against the person that a pronoun or role was read as. */
function isDoubtful(entry: AnalysedArticle, mention: PersonMention): boolean {
  const words = textOf(entry.article.text, mention);
  if (NO_THIRD_PERSON.test(words) || isNoPerson(entry, mention)) return true;
  if (isSpokenOtherwise(entry, mention) || isOfOtherGender(entry, mention)) return true;
  if (mention.kind === 'description') return false;
  const at = sentencesIn(entry, mention)[0] ?? -1;
  const { sentences } = entry.analysis;
  const [sentence, before] = [sentences[at], sentences[Math.max(0, at - NEAR)]];
  if (sentence === undefined || before === undefined) return true;
  if (!isMentioned(entry, mention, { start: before.start, end: mention.start })) return true;
  return followsSomebodyElse(entry, mention, sentence) || precedesName(entry, mention, sentence);
}

/** Whether the person is spoken of in a stretch of the article. */
function isMentioned({ analysis }: AnalysedArticle, { person }: PersonMention, at: Span): boolean {
  return analysis.personMentions.some((other) => other.person === person && contains(at, other));
}

/** A body, a place or a thing that was taken for a person: a single word needs a title somewhere, or to be a given name. */
function isNoPerson({ article, analysis }: AnalysedArticle, { person }: PersonMention): boolean {
  const name = analysis.people[person]?.name ?? '';
  if ([...analysis.organisations, ...analysis.places].some((other) => other.name === name))
    return true;
  if (name.includes(' ') || genderOfGivenName(name) !== null) return false;
  return !analysis.personMentions.some((mention) => {
    if (mention.person !== person || mention.kind !== 'name') return false;
    const [before = ''] = /\S+(?=\s$)/u.exec(article.text.slice(0, mention.start).slice(-40)) ?? [];
    return isTitleWord(before);
  });
}

/** Nobody who speaks calls himself "he", who is said to speak may be somebody else, and an interview has two who speak. */
function isSpokenOtherwise({ analysis }: AnalysedArticle, mention: PersonMention): boolean {
  return analysis.statements.some(({ content, kind, speaker }) => {
    const person = speaker?.person ?? null;
    if (speaker !== null && overlaps(speaker.span, mention)) {
      return person !== null && person !== mention.person;
    }
    if (kind === 'reported' || !content.some((words) => contains(words, mention))) return false;
    return kind === 'interview' || mention.kind === 'description' || person === mention.person;
  });
}

/** "Kevin" is no "she"; and the president who "opened her library" is not the one who is a man. */
function isOfOtherGender({ article, analysis }: AnalysedArticle, mention: PersonMention): boolean {
  const { name = '', gender = null } = analysis.people[mention.person] ?? {};
  const [given = ''] = name.split(/\s/u, 1);
  const genders = new Set([gender, genderOfGivenName(given)]);
  const words =
    mention.kind === 'pronoun'
      ? textOf(article.text, mention)
      : pronounAfter(article.text, mention);
  return (MALE.test(words) && genders.has('female')) || (FEMALE.test(words) && genders.has('male'));
}

/** The first pronoun of a person in the rest of the sentence, or nothing. */
function pronounAfter(text: string, { end }: Span): string {
  const [rest = ''] = text.slice(end, end + 200).split(/[.!?]\s/u, 1);
  return /\b(?:he|him|his|she|her|hers)\b/iu.exec(rest)?.[0] ?? '';
}

/** "A boy asked whether he": somebody without a name who stands before the pronoun in its sentence may be meant. */
function followsSomebodyElse(
  { article, analysis }: AnalysedArticle,
  mention: PersonMention,
  { start }: Span,
): boolean {
  const before = article.text.slice(start, mention.start);
  return rolesIn(before).some((role) => {
    const at = { start: start + role.start, end: start + role.end };
    const isNamed = analysis.personMentions.some(
      (other) =>
        overlaps(other, at) || (other.kind === 'name' && startsNext(article.text, at, other)),
    );
    return !isNamed && !isQuoted(analysis, at);
  });
}

/** "the minister", "a retired judge": each with its article. */
function rolesIn(words: string): Span[] {
  const found: Span[] = [];
  for (const { index } of words.matchAll(/\b(?:the|an?|another|this|that|one)\s/giu)) {
    const phrase =
      /^\S+(?:\s[\p{L}\p{M}-]+){1,3}/u.exec(words.slice(index))?.[0].split(/\s/u) ?? [];
    const last = phrase.findIndex((word) => isRoleNoun(word.toLowerCase()));
    if (last > 0)
      found.push({ start: index, end: index + phrase.slice(0, last + 1).join(' ').length });
  }
  return found;
}

function isQuoted({ statements }: Analysis, span: Span): boolean {
  return statements.some(
    ({ kind, content }) => kind === 'direct' && content.some((words) => contains(words, span)),
  );
}

/** Whether a mention stands right behind a phrase, as the name behind a title or the apposition of a role. */
function startsNext(text: string, { end }: Span, mention: Span): boolean {
  return mention.start >= end && /^[\s,]*$/u.test(text.slice(end, mention.start));
}

/** "On his return, Putin said": whom the pronoun means may come after it. */
function precedesName(
  { article, analysis }: AnalysedArticle,
  mention: PersonMention,
  sentence: Span,
): boolean {
  const inSentence = analysis.personMentions.filter((other) => contains(sentence, other));
  if (inSentence[0]?.start !== mention.start || mention.start === sentence.start) return false;
  const next = inSentence.find(({ kind }) => kind === 'name');
  if (next === undefined || next.person === mention.person) return false;
  const between = article.text.slice(mention.end, next.start);
  const [, last] = /^(?:[^,]*\s)?([^,\s]*),\s(?:[\p{L}\p{M}.’'-]+\s){0,4}$/u.exec(between) ?? [];
  // "Through his lawyer, Pilar Enverga": the name is the lawyer's.
  return last !== undefined && !isRoleNoun(last.toLowerCase());
}
