import type { Answer, ShortAnswer } from '../answers/answer.ts';
import { sayLookedUp } from '../answers/looked-up.ts';
import { readableDate } from '../answers/readable-date.ts';
import { clipLine } from './escape.ts';
import { discordTimestamp } from './timestamp.ts';

/** Room for everything above the quotes, in characters of Markdown: the first short answer fits whatever has to be escaped. */
const HEADER_ROOM = 1300;
/** More short answers than these are counted, not named. */
const NAMED = 6;

/** What stands above the quotes: the question, how names were read, the short answers, or that there is none. */
export function renderHeader(question: string, answer: Answer): string {
  const lines = [
    `-# ${clipLine(question, 100)}`,
    ...answer.readAs
      .slice(0, 2)
      .map((read) => `Read *${clipLine(read.asked, 40)}* as **${clipLine(read.as, 60)}**.`),
    ...(answer.lookedUp === undefined ? [] : [`-# ${sayLookedUp(answer.lookedUp)}`]),
    ...statusLines(answer),
  ];
  return keepWithin(lines, HEADER_ROOM).join('\n');
}

/** One short answer as Markdown: the words, what the text says of it, and for a date how it was come by. */
export function renderShortAnswer(short: ShortAnswer): string {
  const note = short.note === undefined ? '' : ` — *${clipLine(short.note, 80)}*`;
  const detail = dateDetail(short);
  return `**${clipLine(shown(short), 120)}**${note}${detail === '' ? '' : ` · ${detail}`}`;
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
  const note = first.note === undefined ? [] : [`*${clipLine(first.note, 80)}*`];
  const detail = dateDetail(first);
  const rest = others.slice(0, NAMED - 1).map((other) => `Also ${renderShortAnswer(other)}`);
  const more = others.length - rest.length;
  return [
    `## ${clipLine(shown(first), 120)}`,
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
  const parts = [discordTimestamp(value), `in the text: “${clipLine(text, 60)}”`];
  if (resolved === true) parts.push('*resolved from the publication date*');
  return parts.filter((part) => part !== null).join(' · ');
}

/** "Matched *Li Shangfu*, not *2019*." */
function matchLine({ matched, missing }: Answer): string[] {
  const list = (words: readonly string[]) =>
    words
      .slice(0, 6)
      .map((word) => `*${clipLine(word, 40)}*`)
      .join(', ');
  if (missing.length === 0 && matched.length === 0) return [];
  if (missing.length === 0) return [`They speak of ${list(matched)}, but no sentence says this.`];
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
