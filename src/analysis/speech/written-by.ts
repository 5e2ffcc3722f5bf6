import { type NounPhrase, phraseStartingAt } from '../phrases/noun-phrase.ts';
import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import { type Attribution, type AttributionPattern, contentEnd } from './attribution.ts';

const WRITINGS =
  /^(?:letter|statement|note|e-?mail|message|memo|report|tweet|post|text|card|telegram|fax|article|column|voicemail|order)$/u;
/** How many words may stand between the writing and what brings its words in. */
const REACH = 12;

/** "a letter from Karl Dunn that said “…”", "an email by Dunn saying that …", "a note from Dunn: “…”": they are the writer's words. */
export const writtenBy: AttributionPattern = {
  cues: wordSet(': said says saying reading read reads stating stated warning'),
  read: readWrittenBy,
};

function readWrittenBy(tokens: readonly Token[], at: number): Attribution | null {
  const before = tokens[at - 1]?.word ?? '';
  const isRelative = before === 'that' || before === 'which';
  if (!isRelative && !/ing$|^:$/u.test(tokens[at]?.word ?? '')) return null;
  const last = isRelative ? at - 2 : at - 1;
  const writer = writerBefore(tokens, tokens[last]?.word === ',' ? last - 1 : last);
  if (writer === null) return null;
  const from = tokens[at + 1]?.word === 'that' ? at + 2 : at + 1;
  return { speaker: writer, cue: at, from, to: contentEnd(tokens, from) };
}

/** The writer in "letter from Karl Dunn", where that phrase ends at `last`. */
function writerBefore(tokens: readonly Token[], last: number): NounPhrase | null {
  for (let at = last - 1; at > Math.max(0, last - REACH); at--) {
    const isLink = /^(?:from|by|of)$/u.test(tokens[at]?.word ?? '');
    if (!isLink || !WRITINGS.test(tokens[at - 1]?.word ?? '')) continue;
    const writer = phraseStartingAt(tokens, at + 1);
    const head = tokens[writer?.head ?? -1];
    if (head !== undefined && (head.mention >= 0 || head.organisation)) return writer;
  }
  return null;
}
