import type { Speaker, Statement } from '../analysis/analysis.ts';
import { plainText } from '../text/fold.ts';
import { overlaps, type Span, textOf } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import type { Asked } from './asked.ts';
import { speakerWords } from './catalogue/speaker-register.ts';
import type { CorpusPerson } from './people-directory.ts';
import { matchStatement, statementsAt } from './statements.ts';
import type { Wanted } from './wanted.ts';

/** What the finders know of a sentence that bears on what is asked. */
export interface Relation {
  /** From 0 (nothing) to 1: the person's meeting, their words, what they are called, the very words asked for; -1 for somebody else's words. */
  readonly strength: number;
  /** Whether the sentence mentions the person asked about, by name or otherwise. */
  readonly present: boolean;
  /** What to quote in place of the sentence: the whole quotation. */
  readonly statement: Statement | null;
}

const NOTHING: Relation = { strength: 0, present: false, statement: null };

/** Tells of one sentence after the other how it bears on a question. */
export type FindRelation = (entry: AnalysedArticle, sentence: Span) => Relation;

/** The relation that each command looks for; `wanted` are the words that a statement should hold, `isRole` says that nobody has the name that was asked for. */
export function relationOf(
  asked: Asked,
  person: CorpusPerson | null,
  isRole: boolean,
  wanted: readonly Wanted[],
): FindRelation {
  switch (asked.command) {
    case 'who-met':
      return (entry, span) => meeting(entry, span, person);
    case 'who-is':
      return (entry, span) => description(entry, span, person);
    case 'who-said':
      return (entry, span) => wordsSaid(entry, span, wanted, plainWords(asked.words));
    case 'what-said':
      return (entry, span) => saidBy(entry, span, person, isRole ? speakerWords(asked.person) : []);
    default:
      return () => NOTHING;
  }
}

function presence(entry: AnalysedArticle, span: Span, person: CorpusPerson | null) {
  const number = person?.personIn(entry);
  const present =
    number !== undefined &&
    entry.analysis.personMentions.some((m) => m.person === number && overlaps(m, span));
  return { number, present };
}

function meeting(entry: AnalysedArticle, span: Span, person: CorpusPerson | null): Relation {
  const { number, present } = presence(entry, span, person);
  if (number === undefined) return NOTHING;
  const met = entry.analysis.meetings.some(
    (each) => overlaps(each, span) && each.parties.some((party) => party.person === number),
  );
  return { strength: met ? 1 : 0, present, statement: null };
}

function description(entry: AnalysedArticle, span: Span, person: CorpusPerson | null): Relation {
  const { number, present } = presence(entry, span, person);
  if (number === undefined) return NOTHING;
  const described = entry.analysis.descriptions.find(
    (each) => each.person === number && overlaps(each, span),
  );
  const strength = described === undefined ? 0 : described.kind === 'clause' ? 0.7 : 1;
  return { strength, present, statement: null };
}

function wordsSaid(
  entry: AnalysedArticle,
  span: Span,
  wanted: readonly Wanted[],
  literal: string,
): Relation {
  let best = NOTHING;
  for (const statement of statementsAt(entry, span)) {
    const { own } = matchStatement(wanted, entry, statement);
    const holds = plainWords(textOf(entry.article.text, statement)).includes(literal);
    const strength = holds ? 1 : 0.7 * own;
    // Of two that hold the words the closer one tells who said them: "denied saying “…”" says that nobody did.
    const isCloser = best.statement !== null && saidLength(statement) < saidLength(best.statement);
    if (
      best.statement === null ||
      strength > best.strength ||
      (strength === best.strength && isCloser)
    ) {
      best = { strength, present: statement.speaker !== null, statement };
    }
  }
  return best;
}

function saidLength({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function saidBy(
  entry: AnalysedArticle,
  span: Span,
  person: CorpusPerson | null,
  body: readonly string[],
): Relation {
  const { number, present } = presence(entry, span, person);
  const said = statementsAt(entry, span).filter(({ speaker }) => speaker !== null);
  const statement = said.find(
    ({ speaker }) =>
      speaker !== null &&
      ((number !== undefined && speaker.person === number) || isBody(speaker, body)),
  );
  if (statement !== undefined) return { strength: 1, present, statement };
  const isKnown = number !== undefined || body.length > 0;
  return { strength: isKnown && said.length > 0 ? -1 : 0, present, statement: null };
}

/** Whether a ministry, an agency or somebody without a name is called by all of the words. */
export function isBody({ person, name }: Speaker, called: readonly string[]): boolean {
  if (person !== null || called.length === 0) return false;
  const words = speakerWords(name);
  return called.every((word) => words.includes(word));
}

/** Words alone, in lower case, so that quotation marks and dashes do not keep the same words apart. */
function plainWords(text: string): string {
  return plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
