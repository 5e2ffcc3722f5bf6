import { type NounPhrase, phraseEndingAt, phraseStartingAt } from '../phrases/noun-phrase.ts';
import { isRoleNoun } from '../phrases/role-nouns.ts';
import type { Token } from '../phrases/token.ts';
import { LINKS, LOOSE_LINKS } from '../phrases/word-classes.ts';

// Those who serve somebody: "adviser to the king".
const SERVES =
  /(?:secretary|advis[eo]r|ambassador|envoy|aide|assistant|heir|counsel|delegate|representative|successor)$/;

// A role with all that belongs to it is rarely longer.
const LONGEST = 30;

/** The token after a role that begins at `from`, with its places and offices: "editor at large at the Gazette"; -1 where no role begins there. */
export function endOfRole(tokens: readonly Token[], from: number): number {
  const phrase = phraseStartingAt(tokens, from);
  if (phrase === null || !isRole(tokens, phrase)) return -1;
  let to = phrase.to;
  while (to - from < LONGEST) {
    const further = furtherPart(tokens, to);
    if (further === to) break;
    to = further;
  }
  return to;
}

/** Whether the phrase is about one person's office or relation, and not itself a name. */
function isRole(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const head = tokens[phrase.head];
  return head !== undefined && head.mention < 0 && isRoleNoun(head.word);
}

// "… at the ministry", "… and chairman of the board", "…, and chairman of the board".
function furtherPart(tokens: readonly Token[], to: number): number {
  const word = tokens[to]?.word ?? '';
  if (LOOSE_LINKS.has(word) || LINKS.has(word)) return pastLink(tokens, to);
  const and = word === ',' ? to + 1 : to;
  if (tokens[and]?.word !== 'and') return to;
  const next = phraseStartingAt(tokens, and + 1);
  return next !== null && isRole(tokens, next) ? next.to : to;
}

function pastLink(tokens: readonly Token[], link: number): number {
  const isForeign = tokens[link]?.word === 'to' && !SERVES.test(tokens[link - 1]?.word ?? '');
  if (isForeign || tokens[link + 1]?.date) return link;
  if (tokens[link + 1]?.word === 'large') return link + 2;
  return phraseStartingAt(tokens, link + 1)?.to ?? link;
}

/** The role phrase that ends at `last`: "the head of the agency", "her ex-husband and Ann's father"; null where none does. */
export function roleEndingAt(tokens: readonly Token[], last: number): NounPhrase | null {
  const phrase = phraseEndingAt(tokens, last);
  if (phrase === null || !isRole(tokens, phrase)) return null;
  if (tokens[phrase.from - 1]?.word !== 'and') return phrase;
  const before = phraseEndingAt(tokens, phrase.from - 2);
  if (before === null || !isRole(tokens, before)) return phrase;
  return { ...phrase, start: before.start, from: before.from };
}
