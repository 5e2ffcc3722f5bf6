import { LANGUAGES } from '../languages/index.ts';
import { listOf } from '../languages/packages.ts';
import { type FullStop, judgeFullStop } from './abbreviations.ts';
import type { Span } from './span.ts';

/** What the languages say of the ends of their sentences: any of them may be quoted in a text. */
const OF_LANGUAGES = LANGUAGES.flatMap(({ sentences }) => sentences ?? []);
const STARTERS = new Set(OF_LANGUAGES.flatMap(({ starters }) => listOf(starters ?? '')));
/** Marks that end a sentence wherever they stand, a space behind them or not. */
const FULL_MARKS = `[${patternsOf('ends').join('')}]`;
/** What may end a sentence, with the quotes, brackets and note numbers that close after it. */
const CANDIDATE = new RegExp(
  `(?<marks>[.!?…]+|${FULL_MARKS}+|(?<=\\p{Script=Greek})[;\\u037e])(?<closers>(?:["”’»›)\\]】」』）〉》｣]|''?|\\[\\d{1,3}\\])*(?:[ \\u00a0\\u202f](?:["”»]|'')(?=\\s|$))?)`,
  'gu',
);
const SPACE = /\s/u;
const OPENERS = /["'“‘«‹„‚([{`「『【（¿¡*_—–-]/u;
const FULL = new RegExp(FULL_MARKS, 'u');
/** Scripts that end no sentence with a full stop, but abbreviations. */
const WITHOUT_STOP = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Behind a closed quotation: its sentence is not over. */
const GOES_ON = new RegExp(`^(?:[。！？，、）」』]|${patternsOf('goesOn').join('|')})`, 'u');
const QUOTE_CLOSED = /["”’»']/u;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}.&’'-]*$/u;
const WORD_AFTER = /^[\p{L}\p{M}\p{N}’'-]+/u;
const SAID = new RegExp(
  `(?:[\\p{Lu}][\\p{L}.’'-]*\\s+){1,4}(?:${patternsOf('says').join('|')})\\b`,
  'uy',
);
/** The longest caption-like attribution that stays with the quotation before it: `" Shimon Peres`. */
const LONGEST_TAIL = 60;
/** The longest bracket that is looked through for its end. */
const LONGEST_ASIDE = 400;

function patternsOf(kind: 'ends' | 'says' | 'goesOn'): string[] {
  return OF_LANGUAGES.flatMap((sentences) => sentences[kind] ?? []);
}

interface Candidate {
  readonly text: string;
  readonly within: Span;
  /** Start of the sentence that would end here. */
  readonly start: number;
  /** Offset of the first mark, the marks, the closers, and the offset after them. */
  readonly at: number;
  readonly marks: string;
  readonly closers: string;
  readonly end: number;
  /** Offset of the next visible character; `within.end` where there is none. */
  readonly next: number;
}

/** Offsets at which the sentences of one paragraph end, in order, without the paragraph's own end. */
export function findSentenceEnds(text: string, within: Span): number[] {
  const ends: number[] = [];
  let start = within.start;
  for (const match of text.slice(within.start, within.end).matchAll(CANDIDATE)) {
    const candidate = candidateOf(text, within, start, match);
    if (candidate.next >= within.end || !endsSentence(candidate)) continue;
    ends.push(candidate.end);
    start = candidate.next;
  }
  return ends;
}

function candidateOf(text: string, within: Span, start: number, match: RegExpExecArray): Candidate {
  const { marks = '', closers: closing = '' } = match.groups ?? {};
  const at = within.start + match.index;
  const closers = opensQuote(text, start, at, closing) ? '' : closing;
  const end = at + marks.length + closers.length;
  let next = end;
  while (next < within.end && SPACE.test(text[next] ?? '')) next++;
  return { text, within, start, at, marks, closers, end, next };
}

/** A straight quotation mark between spaces opens unless one is open in the same sentence. */
function opensQuote(text: string, start: number, at: number, closing: string): boolean {
  return /^\s"$/u.test(closing) && text.slice(start, at).split('"').length % 2 === 1;
}

function endsSentence(candidate: Candidate): boolean {
  if (FULL.test(candidate.marks)) return endsUnspaced(candidate);
  if (candidate.next === candidate.end) return endsWithoutSpace(candidate);
  if (isBracketedEllipsis(candidate) || isItemNumber(candidate)) return false;
  if (isAttribution(candidate)) return false;
  const after = wordAfter(candidate);
  if (after.lower) return false;
  if (candidate.marks === '.') return endsAtFullStop(candidate, after);
  if (/^(?:\.{2,}|…)$/u.test(candidate.marks)) return endsAtEllipsis(candidate, after);
  return true;
}

/** After 。and the like the next sentence follows at once, save where a quotation is taken up: by a particle, by "said". */
function endsUnspaced({ text, closers, end }: Candidate): boolean {
  return closers === '' || !GOES_ON.test(text.slice(end, end + 12));
}

/** A missing space, "the war.The next": only between a word in small letters and one with a capital. */
function endsWithoutSpace({ text, at, marks, end }: Candidate): boolean {
  if (!/^[.!?]$/u.test(marks)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  return (
    /(?:^|[\s(“"])\p{Ll}{3,}$|^\p{Ll}{12}$/u.test(before) &&
    /^\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))
  );
}

/** `[...]` marks an omission inside a sentence. */
function isBracketedEllipsis({ text, at, marks, closers }: Candidate): boolean {
  return /^(?:\.{2,}|…)$/u.test(marks) && closers.startsWith(']') && text[at - 1] === '[';
}

/** "1. The first item". */
function isItemNumber({ text, start, at, marks }: Candidate): boolean {
  return marks === '.' && at - start <= 3 && /^\s*\d{1,2}$/u.test(text.slice(start, at));
}

/** `"Really?" Smith said.` goes on, and so does a short name behind a quotation that ends its paragraph. */
function isAttribution({ text, within, marks, closers, next }: Candidate): boolean {
  if (!QUOTE_CLOSED.test(closers)) return false;
  if (within.end - next <= LONGEST_TAIL && isTail(text.slice(next, within.end))) return true;
  SAID.lastIndex = next;
  return !marks.startsWith('.') && SAID.test(text);
}

/** A caption's "— Name, title": no sentence of its own. */
function isTail(rest: string): boolean {
  return (
    !/[.!?]["”’')\]]*$/u.test(rest) && /^(?:[-–—~]+\s*)?\p{Lu}/u.test(rest) && !/["“”]/u.test(rest)
  );
}

interface NextWord {
  readonly text: string;
  readonly lower: boolean;
  readonly digit: boolean;
  /** Behind an opening quote or bracket, or followed by a colon. */
  readonly marked: boolean;
  /** Inside a bracket that holds no sentence: "(NYSE: ACM)". */
  readonly bracketed: boolean;
  /** In capitals, while the word behind it is not: "ET" of "8 p.m. ET on Sunday". */
  readonly acronym: boolean;
}

function wordAfter({ text, within, next }: Candidate): NextWord {
  let at = next;
  while (
    at < within.end &&
    at < next + 8 &&
    (OPENERS.test(text[at] ?? '') || SPACE.test(text[at] ?? ''))
  )
    at++;
  const word = text.slice(at, Math.min(at + 40, within.end)).match(WORD_AFTER)?.[0] ?? '';
  return {
    text: word,
    lower: /^\p{Ll}(?!\p{Ll}{0,4}\p{Lu})/u.test(word),
    digit: /^\p{N}/u.test(word),
    marked: at > next || text[at + word.length] === ':',
    bracketed: /[([]/u.test(text[next] ?? '') && !isBracketedSentence(text, next, within.end),
    acronym:
      /^\p{Lu}{2,}$/u.test(word) &&
      !/^\s+\p{Lu}{2}/u.test(text.slice(at + word.length, at + word.length + 5)),
  };
}

/** Whether the bracket that opens there closes behind a full stop: "(They pay well.)". */
function isBracketedSentence(text: string, open: number, end: number): boolean {
  const inside = /^[([]([^()[\]]*)[)\]]/u.exec(
    text.slice(open, Math.min(open + LONGEST_ASIDE, end)),
  )?.[1];
  return inside === undefined || /\s\S*[.!?]["”’']?$/u.test(inside);
}

function endsAtFullStop(candidate: Candidate, after: NextWord): boolean {
  const { text, start, at, closers } = candidate;
  const before = text.slice(Math.max(start, at - 24), at).match(WORD_BEFORE)?.[0] ?? '';
  if (closers !== '') return !isBracketedAbbreviation(candidate, before) || isStarter(after);
  if (WITHOUT_STOP.test(text[at - 1] ?? '')) return false;
  if (/^\d{1,2}$/u.test(before)) {
    const lead = text.slice(Math.max(start, at - 8), at - before.length);
    return !OF_LANGUAGES.some(
      ({ ordinals }) => ordinals?.after.test(after.text) || ordinals?.before.test(lead),
    );
  }
  const stop = judgeWord(before, after.digit);
  if (stop !== 'perhaps') return stop === 'stop';
  return !after.bracketed && (after.marked || isStarter(after));
}

function isStarter({ text, acronym }: NextWord): boolean {
  return !acronym && STARTERS.has(text.toLowerCase());
}

/** "R-Va." and "28-Jan." end in abbreviations; so may a whole word with a hyphen. */
function judgeWord(word: string, beforeNumber: boolean): FullStop {
  const bare = word.replace(/^[.'’-]+/u, '');
  const whole = judgeFullStop(bare, beforeNumber);
  const last = /[-–]([^-–]+)$/u.exec(bare)?.[1];
  return whole === 'stop' && last !== undefined ? judgeFullStop(last, beforeNumber) : whole;
}

/** "Ida Holm (D-Ill.) Monday": a short bracket inside a sentence, not one around "They work for Acme Inc.". */
function isBracketedAbbreviation({ text, start, at, closers }: Candidate, before: string): boolean {
  if (!/^[)\]]+$/u.test(closers) || judgeWord(before, false) === 'stop') return false;
  const open = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('[', at));
  return open > start && !/\s.*\s/u.test(text.slice(open, at));
}

/** Dots behind a space, "he said ... Russia", stand for something left out; behind a word they trail off. */
function endsAtEllipsis({ text, at }: Candidate, after: NextWord): boolean {
  if (SPACE.test(text[at - 1] ?? '')) return STARTERS.has(after.text.toLowerCase());
  return true;
}
