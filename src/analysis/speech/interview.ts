import { contains, type Span } from '../../text/span.ts';
import type { Speaker, Statement } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import { interviewTurns, type Turn } from './interview-turns.ts';
import { intervieweesOf } from './interviewee.ts';
import { speakerOfMention } from './speaker.ts';

/** An article in the form of questions and answers. */
export interface Interview {
  readonly turns: readonly Turn[];
  /** Indices of the people who answer; several where the article does not say who gives which answer. */
  readonly interviewees: readonly number[];
}

/** Reads the article as an interview; null where it is none. */
export function readInterview(article: MarkedArticle): Interview | null {
  const turns = interviewTurns(article.title, article.text, article.paragraphs);
  const first = turns[0];
  if (first === undefined) return null;
  return { turns, interviewees: intervieweesOf(article, { start: 0, end: first.start }) };
}

/** The answers as statements, one for each passage, with their speaker where one is plain. */
export function interviewStatements(article: MarkedArticle, interview: Interview): Statement[] {
  const answers = interview.turns.filter((turn) => turn.kind === 'answer');
  return answers.flatMap((turn) => {
    const speaker = speakerOfTurn(article, interview, turn);
    return passagesIn(article, turn).map((span): Statement => {
      const content = [{ start: Math.max(span.start, turn.words), end: span.end }];
      return { ...span, content, speaker, kind: 'interview' };
    });
  });
}

// A long answer is several passages, each of which can be quoted by itself.
function passagesIn(article: MarkedArticle, turn: Turn): Span[] {
  const passages = article.passages.filter((passage) => contains(turn, passage));
  const spans = passages.length > 0 ? passages : [turn];
  return spans.map(({ start, end }) => ({ start, end }));
}

function speakerOfTurn(
  article: MarkedArticle,
  { interviewees }: Interview,
  turn: Turn,
): Speaker | null {
  const labelled = turn.label === null ? null : personOfLabel(article, turn.label);
  const person = labelled ?? (interviewees.length === 1 ? interviewees[0] : undefined);
  const mention = article.mentions.find(
    (candidate) => candidate.person === person && candidate.kind === 'name',
  );
  return mention === undefined ? null : speakerOfMention(article, mention);
}

// A label is a name, a part of one, or its initials: "Smith", "AS".
function personOfLabel(article: MarkedArticle, label: string): number | null {
  const wanted = label.toLowerCase();
  const index = article.people.findIndex(({ name, aliases }) => {
    const words = name.toLowerCase().split(/\s+/u);
    const initials = words.map((word) => word[0] ?? '').join('');
    const isInitials = initials.length > 1 && initials === wanted.replaceAll('.', '');
    return (
      isInitials ||
      words.includes(wanted) ||
      [name, ...aliases].some((form) => form.toLowerCase() === wanted)
    );
  });
  return index < 0 ? null : index;
}
