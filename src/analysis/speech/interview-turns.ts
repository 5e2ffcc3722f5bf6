import type { Span } from '../../text/span.ts';

/** A paragraph of an interview. */
export interface Turn extends Span {
  readonly kind: 'question' | 'answer';
  /** Where the words said begin, behind a label. */
  readonly words: number;
  /** The label in front ("WN", "Ann Smith"), or null where the turn goes on or has none. */
  readonly label: string | null;
}

// "WN: …", "**Ann Smith**: …", "((Q)) …", "A. …"
const LABEL =
  /^\s*(?:\*\*|__|\(\(|\[)?(\p{Lu}[\p{L}.'’-]{0,24}(?: \p{Lu}[\p{L}.'’-]{0,24}){0,3})\s*(?:(?:\*\*|__|\)\)|\])?\s*:(?:\*\*|__)?|(?:\)\)|\]))\s+/u;
const LETTER_LABEL = /^\s*([QA])\.\s+(?=\S)/u;
const QUESTION = /\?["'”’)\]*_\s]*$/u;
const CAPTION =
  /\b(?:image|photo|picture|photograph|video|audio|credit)s?\s*:|^(?:file photo|photo)\b/iu;
const ENDS = /[.!?…:;,"”’)\]]$/u;
const LONGEST_QUESTION = 700;
const ANNOUNCED = /\binterview|\bQ ?& ?A\b/iu;
const FEWEST_QUESTIONS = 3;
const FEWEST_LABELLED = 4;

/** The questions and answers of an article in the form of an interview; empty for any other article. */
export function interviewTurns(title: string, text: string, paragraphs: readonly Span[]): Turn[] {
  const labelled = labelledTurns(text, paragraphs);
  return labelled.length > 0
    ? labelled
    : plainTurns(text, paragraphs, ANNOUNCED.test(title) ? 1 : FEWEST_QUESTIONS);
}

function labelledTurns(text: string, paragraphs: readonly Span[]): Turn[] {
  const labels = knownLabels(paragraphs.map((paragraph) => labelOf(text, paragraph)));
  const found = labels.flatMap((label) => label?.label ?? []);
  if (found.length < FEWEST_LABELLED || new Set(found).size < 2) return [];
  const asker = askerOf(text, paragraphs, labels);
  const turns: Turn[] = [];
  for (const [at, { start, end }] of paragraphs.entries()) {
    const own = labels[at] ?? null;
    const last = turns.at(-1);
    if (own === null && (last === undefined || isCaption(text, { start, end }))) continue;
    const label = own?.label ?? last?.label ?? null;
    const kind = label === asker ? 'question' : 'answer';
    turns.push({ start, end, kind, words: own?.end ?? start, label });
  }
  return turns;
}

interface Label {
  readonly label: string;
  /** Where the words behind it begin. */
  readonly end: number;
}

// A label is one that comes back; "Note:" alone is none.
function knownLabels(labels: readonly (Label | null)[]): (Label | null)[] {
  const counts = new Map<string, number>();
  for (const found of labels) {
    if (found !== null) counts.set(found.label, (counts.get(found.label) ?? 0) + 1);
  }
  return labels.map((found) => ((counts.get(found?.label ?? '') ?? 0) > 1 ? found : null));
}

function labelOf(text: string, paragraph: Span): Label | null {
  const start = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 140));
  const match = LABEL.exec(start) ?? LETTER_LABEL.exec(start);
  return match?.[1] === undefined
    ? null
    : { label: match[1], end: paragraph.start + match[0].length };
}

// The label under which most questions are asked.
function askerOf(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly (Label | null)[],
): string | null {
  const questions = new Map<string, number>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const label = labels[at]?.label;
    if (label === undefined || !isQuestion(text, paragraph)) continue;
    questions.set(label, (questions.get(label) ?? 0) + 1);
  }
  return [...questions].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function plainTurns(text: string, paragraphs: readonly Span[], fewest: number): Turn[] {
  const questions = paragraphs.filter((paragraph) => isQuestion(text, paragraph)).length;
  if (questions < fewest || questions * 8 < paragraphs.length) return [];
  const turns: Turn[] = [];
  for (const paragraph of paragraphs) {
    const before = turns.at(-1);
    const asks = isQuestion(text, paragraph);
    if (!asks && (before === undefined || isCaption(text, paragraph))) continue;
    // What follows a question is its answer, even where it ends by asking back.
    const kind = asks && before?.kind !== 'question' ? 'question' : 'answer';
    turns.push({
      start: paragraph.start,
      end: paragraph.end,
      kind,
      words: paragraph.start,
      label: null,
    });
  }
  return turns;
}

function isQuestion(text: string, { start, end }: Span): boolean {
  return (
    end - start < LONGEST_QUESTION &&
    QUESTION.test(text.slice(Math.max(start, end - 6), end)) &&
    !/^["“]/.test(text.slice(start, start + 1))
  );
}

// Captions name their picture's maker; headings end without a mark.
function isCaption(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return (end - start < 300 && CAPTION.test(words)) || (end - start < 60 && !ENDS.test(words));
}
