import type { Answer, Quote, ShortAnswer } from '../answers/answer.ts';
import { notesOf } from '../answers/explanations.ts';
import { sayLookedUp } from '../answers/looked-up.ts';
import { soundQuotes } from '../answers/quote-fault.ts';
import { readableDate } from '../answers/readable-date.ts';
import { displayLine, displayText } from '../text/display-text.ts';
import { textOf } from '../text/span.ts';
import { wrapLine } from './wrap-line.ts';

/** How wide the window is, in columns, and whether it shows colours. */
export interface Look {
  readonly columns: number;
  readonly colours: boolean;
}

/** How much of an answer is shown. */
export interface Shown {
  /** The answer is a list to read through, with a quote for each item. */
  readonly list: boolean;
  /** What to do to see the quotes that are not shown at first; null where all of them are to be shown. */
  readonly forMore: string | null;
}

/**
 * An answer as a person reads it in a terminal, wrapped to the window, ending with a line break. What is ours begins at
 * the edge, a source under its quote is set in, and the words of an article are set in further: nothing in them can pass
 * for anything else. A quote that is no part of its article is left out, and `report` is told.
 */
export function renderPretty(
  answer: Answer,
  look: Look,
  shown: Shown,
  report: (fault: string) => void,
): string {
  const paint = painter(look.colours);
  const sound = { ...answer, quotes: soundQuotes(answer, report) };
  const blocks = [...notices(sound, paint), headline(sound, shown.list, paint)].filter(
    (line) => line !== '',
  );
  const quotes = shown.forMore === null ? sound.quotes : firstQuotes(sound, shown.list);
  blocks.push(...quotes.map((quote) => renderQuote(quote, look, paint)));
  const left = sound.quotes.length - quotes.length;
  if (left > 0) {
    const more = left === 1 ? '1 more quote' : `${left} more quotes`;
    blocks.push(paint('dim', `${more}: ${shown.forMore} to see ${left === 1 ? 'it' : 'them'}.`));
  }
  if (blocks.length === 0) blocks.push('There is nothing in this answer that can be shown.');
  return `${blocks.map((block) => wrapBlock(block, look.columns)).join('\n\n')}\n`;
}

/** Quotes that are shown at first: the one that answers, and two beside it. */
const FIRST_QUOTES = 3;

/** The first quotes; of people each has the one that names them. */
function firstQuotes({ answers, quotes }: Answer, list: boolean): readonly Quote[] {
  const people = answers.filter(({ kind }) => kind === 'person').length;
  return list ? quotes : quotes.slice(0, Math.max(FIRST_QUOTES, people));
}

type Paint = (style: keyof typeof STYLES, text: string) => string;

const STYLES = { bold: [1, 22], dim: [2, 22], green: [32, 39], yellow: [33, 39] } as const;

function painter(colours: boolean): Paint {
  return (style, text) => {
    const [open, close] = STYLES[style];
    return colours ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  };
}

function notices(answer: Answer, paint: Paint): string[] {
  const lines = answer.readAs.map(
    ({ asked, as }) => `Read “${displayLine(asked)}” as ${paint('bold', displayLine(as))}.`,
  );
  if (answer.lookedUp !== undefined) lines.push(paint('dim', sayLookedUp(answer.lookedUp)));
  if (answer.status === 'none') {
    lines.push(paint('yellow', `The articles do not answer this.${unmatched(answer)}`));
    if (answer.quotes.length > 0) lines.push('The closest passages, which are not an answer:');
  } else if (answer.status === 'partial') {
    lines.push(paint('yellow', `This answers a part only.${unmatched(answer)}`));
  }
  return lines;
}

function unmatched({ matched, missing }: Answer): string {
  const list = (words: readonly string[]) => words.map(displayLine).join(', ');
  if (missing.length === 0) {
    return matched.length === 0
      ? ''
      : ` They speak of ${list(matched)}, but no sentence says this.`;
  }
  return matched.length === 0
    ? ` Nothing in them matches ${list(missing)}.`
    : ` Matched ${list(matched)}, not ${list(missing)}.`;
}

/** Another date or place beside the first is a second thought; people and roles are as many as there are. */
const ONE_OF: ReadonlySet<ShortAnswer['kind']> = new Set(['date', 'place', 'number', 'name']);

function headline({ answers }: Answer, list: boolean, paint: Paint): string {
  return answers
    .map((answer, index) => {
      const words = shortAnswer(answer);
      const also = index > 0 && !list && ONE_OF.has(answer.kind);
      return `${also ? `  Also ${words}` : `• ${paint('bold', words)}`}${note(answer)}`;
    })
    .join('\n');
}

function shortAnswer({ kind, text, value }: ShortAnswer): string {
  return displayLine(kind === 'date' && value !== undefined ? readableDate(value) : text);
}

function note({ kind, text, resolved, note: said }: ShortAnswer): string {
  const notes: string[] = [];
  if (kind === 'date') notes.push(`text: “${displayLine(text)}”`);
  if (resolved === true) notes.push('resolved from the publication date');
  if (said !== undefined) notes.push(displayLine(said));
  return notes.length === 0 ? '' : ` (${notes.join('; ')})`;
}

function renderQuote(quote: Quote, look: Look, paint: Paint): string {
  const { article, speaker } = quote;
  const body = marked(quote, look.colours, paint) ?? displayText(textOf(article.text, quote.span));
  const said = speaker === null ? '' : `${speaker}, in `;
  const about = [article.title, article.publisher, article.published, article.url];
  const source = about.filter((part) => part !== null).join(' · ');
  const quoted = body.split('\n').map((line) => `${QUOTED}${line}`);
  return [...quoted, `${SET_IN}${paint('dim', displayLine(`— ${said}${source}`))}`].join('\n');
}

const SET_IN = '  ';
const QUOTED = '    ';

/**
 * The quote with its deciding words marked where there are colours, and in brackets whom its pronouns stand for; null
 * where a mark would divide what belongs together, and the article's words would not be left as they are.
 */
function marked(quote: Quote, colours: boolean, paint: Paint): string | null {
  const { article, span, highlights } = quote;
  const notes = notesOf(quote).filter(({ at }) => at > span.start && at <= span.end);
  let out = '';
  let words = '';
  let at = span.start;
  const put = (end: number, style: (words: string) => string): void => {
    const piece = displayText(article.text.slice(at, end));
    words += piece;
    if (piece !== '') out += style(piece);
    at = Math.max(at, end);
  };
  const putWithNotes = (end: number, style: (words: string) => string): void => {
    for (let note = notes[0]; note && note.at <= end; note = notes[0]) {
      notes.shift();
      put(note.at, style);
      out += paint('dim', ` [${displayLine(note.words)}]`);
    }
    put(end, style);
  };
  for (const mark of colours ? highlights : []) {
    putWithNotes(mark.start, (words) => words);
    putWithNotes(mark.end, (words) => paint('green', words));
  }
  putWithNotes(span.end, (words) => words);
  return words === displayText(textOf(article.text, span)) ? out : null;
}

function wrapBlock(block: string, columns: number): string {
  return block
    .split('\n')
    .map((line) => {
      const lead = [QUOTED, SET_IN].find((some) => line.startsWith(some)) ?? '';
      return wrapLine(line.slice(lead.length), Math.max(20, columns - lead.length))
        .map((part) => lead + part)
        .join('\n');
    })
    .join('\n');
}
