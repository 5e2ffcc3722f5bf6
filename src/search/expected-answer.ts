import { languageOf } from '../languages/index.ts';
import { listOf } from '../languages/packages.ts';
import type { Expected, QuestionGrammar } from '../languages/questions.ts';
import type { Term } from '../text/terms.ts';
import { questionWords } from './question-words.ts';

export type { Expected } from '../languages/questions.ts';

/** The kind, and the word that names it where there is one: "company" of "Which company …?". */
export interface ExpectedAnswer {
  readonly kind: Expected;
  /** Place of the naming word among the question's words, or -1. */
  readonly focus: number;
}

/** A language's grammar of questions with its lists as sets. */
interface Grammar {
  readonly nouns: readonly (readonly [Expected, ReadonlySet<string>])[];
  readonly auxiliaries: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** How many words after "what" are looked at for a noun that says the kind. */
const REACH = 5;

/** What a question asks for, judged by its question word and, where the language has a grammar of questions, the noun after it. */
export function expectedAnswer(
  text: string,
  language: string,
  asked: readonly Term[],
): ExpectedAnswer {
  const { questions } = languageOf(language);
  if (questions === undefined) return { kind: 'thing', focus: -1 };
  return 'patterns' in questions
    ? readPatterns(text, questionWords(language, questions), asked)
    : readGrammar(grammarOf(questions), asked);
}

/** The kind by the language's question words; what they are asked of is the first word after them that says something. */
function readPatterns(
  text: string,
  words: ReturnType<typeof questionWords>,
  asked: readonly Term[],
): ExpectedAnswer {
  // Characters of no width stand between words of pasted text; spans stay as they are.
  const visible = text.replace(/[\u200b-\u200f\u2060\ufeff]/gu, ' ');
  for (const [kind, pattern] of words) {
    const found = pattern.exec(visible);
    if (!found) continue;
    const end = found.index + found[0].length;
    const focus = asked.findIndex(({ start, stop }) => !stop && start >= end);
    return { kind, focus };
  }
  return { kind: 'thing', focus: -1 };
}

const grammars = new Map<QuestionGrammar, Grammar>();

function grammarOf(questions: QuestionGrammar): Grammar {
  let grammar = grammars.get(questions);
  if (grammar === undefined) {
    grammar = {
      nouns: questions.nouns.map(([kind, nouns]) => [kind, new Set(listOf(nouns))]),
      auxiliaries: new Set(listOf(questions.auxiliaries)),
      events: new Set(listOf(questions.events)),
    };
    grammars.set(questions, grammar);
  }
  return grammar;
}

function readGrammar(grammar: Grammar, asked: readonly Term[]): ExpectedAnswer {
  for (let at = 0; at < asked.length; at++) {
    const found = readQuestionWord(grammar, asked, at);
    if (found) return found;
  }
  return { kind: 'statement', focus: -1 };
}

function readQuestionWord(
  grammar: Grammar,
  asked: readonly Term[],
  at: number,
): ExpectedAnswer | null {
  const next = asked[at + 1]?.form ?? '';
  const isPlain = grammar.auxiliaries.has(next) || next === '';
  switch (asked[at]?.form) {
    case 'who':
    case 'whom':
    case 'whose':
      return at === 0 || at === asked.length - 1 || isAsked(asked, at)
        ? { kind: 'person', focus: -1 }
        : null;
    case 'when':
      return isPlain ? { kind: 'date', focus: -1 } : null;
    case 'where':
      return isPlain ? { kind: 'place', focus: -1 } : null;
    case 'why':
      return { kind: 'reason', focus: -1 };
    case 'how':
      return readHow(asked, at, next);
    case 'what':
    case 'which':
      return readWhat(grammar, asked, at);
    default:
      return null;
  }
}

/** "The man who was shot" asks for nobody; "For whom did …" does. */
function isAsked(asked: readonly Term[], at: number): boolean {
  return asked.slice(0, at).every(({ stop }) => stop);
}

function readHow(asked: readonly Term[], at: number, next: string): ExpectedAnswer {
  if (next === 'many') return { kind: 'number', focus: nextContent(asked, at + 2) };
  if (next === 'much') return { kind: 'amount', focus: nextContent(asked, at + 2) };
  if (next === 'long' || next === 'old') return { kind: 'duration', focus: -1 };
  if (/^(?:often|far|high|tall|fast|large|big|deep|wide|heavy|hot|cold|strong)$/u.test(next)) {
    return { kind: 'number', focus: -1 };
  }
  return { kind: 'manner', focus: -1 };
}

/** To "What happened to the ship?" and "What did she do?" no thing is the answer, whatever is named beside it. */
function asksForEvent(
  { events }: Grammar,
  asked: readonly Term[],
  at: number,
  focus: number,
): boolean {
  if (asked[at]?.form !== 'what') return false;
  return events.has(asked[focus]?.form ?? '') || /^(?:do|done)$/u.test(asked.at(-1)?.form ?? '');
}

function readWhat(grammar: Grammar, asked: readonly Term[], at: number): ExpectedAnswer {
  const focus = nextContent(asked, at + 1);
  if (asksForEvent(grammar, asked, at, focus)) return { kind: 'thing', focus: -1 };
  for (let near = at + 1; near <= at + REACH; near++) {
    const form = asked[near]?.form;
    if (form === undefined) break;
    const kind = grammar.nouns.find(([, nouns]) => nouns.has(form))?.[0];
    if (kind) return { kind, focus: near };
    if (endsPhrase(grammar, asked, at, near)) break;
  }
  if (/^(?:reason|cause|caused)/u.test(asked[focus]?.form ?? '')) return { kind: 'reason', focus };
  return { kind: 'thing', focus };
}

/** "What did …": nothing after it names the kind; "What is the name of …" does. */
function endsPhrase(
  { auxiliaries }: Grammar,
  asked: readonly Term[],
  at: number,
  near: number,
): boolean {
  const form = asked[near]?.form ?? '';
  if (near === at + 1 && /^(?:is|was|are|were)$/u.test(form)) return false;
  return auxiliaries.has(form) || form === 'of' || form === 'that';
}

function nextContent(asked: readonly Term[], from: number): number {
  const place = asked.findIndex((term, i) => i >= from && !term.stop);
  return place;
}
