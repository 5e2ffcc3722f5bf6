import type { Term } from '../text/terms.ts';
import type { Expected } from './latin-question-patterns.ts';
import { questionWords } from './question-words.ts';

export type { Expected } from './latin-question-patterns.ts';

/** The kind, and the word that names it where there is one: "company" of "Which company …?". */
export interface ExpectedAnswer {
  readonly kind: Expected;
  /** Place of the naming word among the question's words, or -1. */
  readonly focus: number;
}

const words = (list: string) => new Set(list.split(/\s+/u));

/** What a noun after "what" or "which" asks for. */
const NOUNS: readonly (readonly [Expected, ReadonlySet<string>])[] = [
  [
    'date',
    words('year years month day date decade century time era period season weekday anniversary'),
  ],
  [
    'number',
    words(`number percentage percent proportion amount population rate cost price total height length width depth weight
    size distance speed temperature age score share budget income revenue salary area fraction degree magnitude capacity
    toll average figure sum value`),
  ],
  [
    'person',
    words(`person people player actor actress singer author writer scientist researcher president minister leader king queen
    emperor general commander official officials politician senator journalist professor man woman officer director
    founder owner judge lawyer activist architect engineer artist painter composer economist historian philosopher
    physicist mathematician inventor explorer monarch pope bishop coach captain driver pilot astronaut doctor
    spokesman spokeswoman spokesperson chairman governor mayor chancellor ambassador member candidate critic biologist
    chemist poet musician designer producer character guest host winner victim suspect brother sister son daughter
    wife husband father mother`),
  ],
  [
    'place',
    words(`city cities town country countries nation state states province region county counties continent island river
    mountain lake sea ocean place places location area areas district village street building airport port capital
    neighborhood neighbourhood suburb venue stadium hotel site territory planet`),
  ],
  [
    'name',
    words(`company companies organization organisation group team teams party agency university school college network
    newspaper magazine station channel band bank court ministry army firm institution institute religion language treaty
    act law award prize book film movie song album series show program programme episode battle war ship mission
    aircraft operation festival event nationality dynasty empire brand corporation council committee church union
    tribe people theory name names title nickname conference club league department body entity`),
  ],
];

const AUXILIARY = words(
  'is are was were be do does did has have had can could will would may might should must shall',
);
/** How many words after "what" are looked at for a noun that says the kind. */
const REACH = 5;

/** What a question asks for, judged by its question word and, in English, the noun after it. */
export function expectedAnswer(
  text: string,
  language: string,
  asked: readonly Term[],
): ExpectedAnswer {
  if (language !== 'en') return readForeign(text, language, asked);
  for (let at = 0; at < asked.length; at++) {
    const found = readQuestionWord(asked, at);
    if (found) return found;
  }
  return { kind: 'statement', focus: -1 };
}

/** The kind by the language's question words; what they are asked of is the first word after them that says something. */
function readForeign(text: string, language: string, asked: readonly Term[]): ExpectedAnswer {
  // Characters of no width stand between words of pasted text; spans stay as they are.
  const visible = text.replace(/[\u200b-\u200f\u2060\ufeff]/gu, ' ');
  for (const [kind, words] of questionWords(language)) {
    const found = words.exec(visible);
    if (!found) continue;
    const end = found.index + found[0].length;
    const focus = asked.findIndex(({ start, stop }) => !stop && start >= end);
    return { kind, focus };
  }
  return { kind: 'thing', focus: -1 };
}

function readQuestionWord(asked: readonly Term[], at: number): ExpectedAnswer | null {
  const next = asked[at + 1]?.form ?? '';
  switch (asked[at]?.form) {
    case 'who':
    case 'whom':
    case 'whose':
      return at === 0 || at === asked.length - 1 || isAsked(asked, at)
        ? { kind: 'person', focus: -1 }
        : null;
    case 'when':
      return AUXILIARY.has(next) || next === '' ? { kind: 'date', focus: -1 } : null;
    case 'where':
      return AUXILIARY.has(next) || next === '' ? { kind: 'place', focus: -1 } : null;
    case 'why':
      return { kind: 'reason', focus: -1 };
    case 'how':
      return readHow(asked, at, next);
    case 'what':
    case 'which':
      return readWhat(asked, at);
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

/** Verbs after "what" that name no kind of thing. */
const EVENTS = words(
  'happen happens happened happening occur occurs occurred became become becomes known know done going wrong',
);

/** To "What happened to the ship?" and "What did she do?" no thing is the answer, whatever is named beside it. */
function asksForEvent(asked: readonly Term[], at: number, focus: number): boolean {
  if (asked[at]?.form !== 'what') return false;
  return EVENTS.has(asked[focus]?.form ?? '') || /^(?:do|done)$/u.test(asked.at(-1)?.form ?? '');
}

function readWhat(asked: readonly Term[], at: number): ExpectedAnswer {
  const focus = nextContent(asked, at + 1);
  if (asksForEvent(asked, at, focus)) return { kind: 'thing', focus: -1 };
  for (let near = at + 1; near <= at + REACH; near++) {
    const form = asked[near]?.form;
    if (form === undefined) break;
    const kind = NOUNS.find(([, nouns]) => nouns.has(form))?.[0];
    if (kind) return { kind, focus: near };
    if (endsPhrase(asked, at, near)) break;
  }
  if (/^(?:reason|cause|caused)/u.test(asked[focus]?.form ?? '')) return { kind: 'reason', focus };
  return { kind: 'thing', focus };
}

/** "What did …": nothing after it names the kind; "What is the name of …" does. */
function endsPhrase(asked: readonly Term[], at: number, near: number): boolean {
  const form = asked[near]?.form ?? '';
  if (near === at + 1 && /^(?:is|was|are|were)$/u.test(form)) return false;
  return AUXILIARY.has(form) || form === 'of' || form === 'that';
}

function nextContent(asked: readonly Term[], from: number): number {
  const place = asked.findIndex((term, i) => i >= from && !term.stop);
  return place;
}
