import { describe } from 'vitest';
import { renderJson } from '../../src/terminal/render-json.ts';
import { type Look, renderPretty } from '../../src/terminal/render-pretty.ts';
import { describeRenderer, type Show } from '../answers/renderer-suite.ts';

/** The colours that we use, and no other sequence. */
const COLOURS = [1, 2, 22, 32, 33, 39].map((code) => `\u001b[${code}m`);
/** What a terminal obeys or turns round, but for the ends of lines. */
const OBEYED = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
/** Quotes are what is set in by four columns, line under line. */
const QUOTED = /(?:^ {4}.*\n)+/gmu;

/** For people. */
function pretty(look: Look): Show {
  return ({ answer, list }) => {
    const faults: string[] = [];
    const shown = { list, forMore: null };
    const printed = renderPretty(answer, look, shown, (fault) => faults.push(fault));
    const colours = look.colours ? COLOURS : [];
    const plain = colours.reduce((text, colour) => text.replaceAll(colour, ''), printed);
    return {
      quotes: plain.match(QUOTED)?.map((lines) => lines.replace(/\s+/gu, ' ').trim()) ?? [],
      ours: plain.replace(QUOTED, '').replace(/\s+/gu, ' '),
      actedOn: plain.match(OBEYED) ?? [],
      faults,
    };
  };
}

/** For programs: one line, of which the texts of quotes are cut out. */
const json: Show = ({ answer }) => {
  const faults: string[] = [];
  const line = renderJson('q1', answer, (fault) => faults.push(fault));
  const { quotes, ...rest } = JSON.parse(line);
  const sources = quotes.map(({ text: _, ...source }: { text: string }) => source);
  return {
    quotes: quotes.map(({ text }: { text: string }) => text),
    ours: JSON.stringify({ ...rest, sources }),
    actedOn: line.match(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu) ?? [],
    faults,
  };
};

describe.each([
  ['a wide window', pretty({ columns: 200, colours: false })],
  ['a narrow window with colours', pretty({ columns: 24, colours: true })],
  ['JSON', json],
])('an answer in a terminal as %s', (_, show) => describeRenderer(show));
