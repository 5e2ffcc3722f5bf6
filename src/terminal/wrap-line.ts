import wrapAnsi from 'wrap-ansi';

/** Stands for a character that would be changed; `displayText` leaves none of these in a text. */
const STAND_IN = '\ufdd0';
const graphemes = new Intl.Segmenter();

/**
 * A line of text for display, with or without colours, as lines of at most so many columns. The only file that knows
 * wrap-ansi, which composes letters and their marks: what an article writes otherwise is kept out of its hands.
 */
export function wrapLine(line: string, columns: number): string[] {
  const kept: string[] = [];
  const held =
    line === line.normalize()
      ? line
      : Array.from(graphemes.segment(line), ({ segment }) => {
          if (segment === segment.normalize()) return segment;
          kept.push(segment);
          return STAND_IN;
        }).join('');
  const wrapped = wrapAnsi(held, columns, { hard: true, trim: true });
  return wrapped.replaceAll(STAND_IN, () => kept.shift() ?? '').split('\n');
}
