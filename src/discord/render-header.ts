import type { Answer, ShortAnswer } from '../answers/answer.ts';
import { readableDate } from '../answers/readable-date.ts';
import { escapeLine } from './escape.ts';
import { discordTimestamp } from './timestamp.ts';

/** Room for everything above the quotes, in characters of Markdown. */
const HEADER_ROOM = 1200;
/** More short answers than these are counted, not named. */
const NAMED = 6;

/** What stands above the quotes: the question, how names were read, the short answers, or that there is none. */
export function renderHeader(question: string, answer: Answer): string {
  const lines = [
    `-# ${clip(question, 160)}`,
    ...answer.readAs
      .slice(0, 3)
      .map((read) => `Read *${clip(read.asked, 40)}* as **${clip(read.as, 60)}**.`),
    ...statusLines(answer),
  ];
  return keepWithin(lines, HEADER_ROOM).join('\n');
}

/** One short answer as Markdown: the words, what the text says of it, and for a date how it was come by. */
export function renderShortAnswer(short: ShortAnswer): string {
  const note = short.note === undefined ? '' : ` — *${clip(short.note, 80)}*`;
  const detail = dateDetail(short);
  return `**${clip(shown(short), 120)}**${note}${detail === '' ? '' : ` · ${detail}`}`;
}

/** Escaped, on one line, at most `length` characters before escaping. Not for quotes, which are never cut like this. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  return escapeLine(
    characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`,
  );
}

function statusLines(answer: Answer): string[] {
  if (answer.status === 'none') {
    const closest =
      answer.quotes.length > 0
        ? ['-# The closest passages, which may be about something else:']
        : [];
    return ['## The articles do not answer this.', ...matchLine(answer), ...closest];
  }
  const part =
    answer.status === 'partial'
      ? ['**The articles answer only a part of this.**', ...matchLine(answer)]
      : [];
  return [...part, ...headline(answer.answers)];
}

function headline(answers: readonly ShortAnswer[]): string[] {
  const [first, ...others] = answers;
  if (first === undefined) return [];
  const note = first.note === undefined ? [] : [`*${clip(first.note, 80)}*`];
  const detail = dateDetail(first);
  const rest = others.slice(0, NAMED - 1).map((other) => `Also ${renderShortAnswer(other)}`);
  const more = others.length - rest.length;
  return [
    `## ${clip(shown(first), 120)}`,
    ...note,
    ...(detail === '' ? [] : [`-# ${detail}`]),
    ...rest,
    ...(more > 0 ? [`-# and ${more} more`] : []),
  ];
}

/** A date is shown as a date; how the text puts it stands in its detail. */
function shown({ kind, text, value }: ShortAnswer): string {
  return kind === 'date' && value !== undefined ? readableDate(value) : text;
}

/** For a date: Discord's timestamp, the text's own words, and the mark of what was computed. */
function dateDetail({ kind, text, value, resolved }: ShortAnswer): string {
  if (kind !== 'date' || value === undefined) return '';
  const parts = [discordTimestamp(value), `in the text: “${clip(text, 60)}”`];
  if (resolved === true) parts.push('*resolved from the publication date*');
  return parts.filter((part) => part !== null).join(' · ');
}

/** "Matched *Li Shangfu*, not *2019*." */
function matchLine({ matched, missing }: Answer): string[] {
  const list = (words: readonly string[]) =>
    words
      .slice(0, 6)
      .map((word) => `*${clip(word, 40)}*`)
      .join(', ');
  if (missing.length === 0) return [];
  if (matched.length === 0) return [`Not in the articles: ${list(missing)}.`];
  return [`Matched ${list(matched)}, not ${list(missing)}.`];
}

function keepWithin(lines: readonly string[], room: number): string[] {
  let left = room;
  return lines.filter((line) => {
    if (line.length + 1 > left) return false;
    left -= line.length + 1;
    return true;
  });
}
