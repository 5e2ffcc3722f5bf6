import { isRoleNoun } from '../../phrases/role-nouns.ts';
import { isCommonVerb, looksLikePast } from '../../phrases/word-classes.ts';
import { speechVerb } from '../../speech/speech-verbs.ts';
import { isHonorific } from '../titles.ts';

/** How far behind a name the role of an apposition may stand. */
const LONGEST_APPOSITION = 9;
const ENDS_APPOSITION = /^(?:[,.;:]|and|is|was|said|at|in|where|which|on|by|near|to|from)$/u;
const ACTS = /^(?:smiled|nodded|laughed|lives|sang|wept|came|slept|sat)$/u;

/** How plainly the words around a run of capitalised words say that it is a person. */
export type PersonSign = 'plain' | 'likely' | 'none' | 'against';

/** Look at what stands before and behind the words `[first, last]`. */
export function personSign(words: readonly string[], first: number, last: number): PersonSign {
  const before = words[first - 1] ?? '';
  if (/^the$/iu.test(before)) return 'against';
  if (hasRoleBehind(words, last + 1) || isCalled(words, first)) return 'plain';
  if (/^(?:met|married|interviewed|thanked|hugged|arrested)$/u.test(before)) return 'plain';
  if (acts(words[last + 1] ?? '') || (isSaying(before) && isSaid(words, first - 1)))
    return 'likely';
  return /^(?:at|in|near|inside|outside|around|to|from|into)$/iu.test(before) ? 'against' : 'none';
}

/** ", the former tennis champion,", ", 54,", ", who" */
function hasRoleBehind(words: readonly string[], comma: number): boolean {
  if (words[comma] !== ',') return false;
  const next = words[comma + 1] ?? '';
  if (next === 'who' || next === 'whose') return true;
  if (/^\d{2}$/u.test(next) && words[comma + 2] === ',') return true;
  if (!/^(?:the|a|an|his|her|their|\p{Lu}.*|former|then)$/u.test(next)) return false;
  const phrase = words.slice(comma + 1, comma + LONGEST_APPOSITION);
  const end = phrase.findIndex((word) => ENDS_APPOSITION.test(word));
  return phrase.slice(0, end < 0 ? undefined : end).some((word) => isRoleNoun(word.toLowerCase()));
}

/** "Ms. Lake", "her cousin Jerry Hall", "the actor Jude Law" */
function isCalled(words: readonly string[], first: number): boolean {
  const before = words[first - 1] ?? '';
  if (isHonorific(before)) return true;
  const role = before === ',' ? (words[first - 2] ?? '') : before;
  if (!/^\p{Ll}/u.test(role) || !isRoleNoun(role) || /^(?:private|general)$/u.test(role))
    return false;
  return before !== ',' || /^(?:his|her|their|the)$/iu.test(words[first - 3] ?? '');
}

function acts(word: string): boolean {
  return isSaying(word) || ACTS.test(word) || looksLikePast(word) || isCommonVerb(word);
}

/** Whether a word brings in speech by itself: "said". */
export function isSaying(word: string): boolean {
  const verb = speechVerb(word);
  return verb !== undefined && verb.frame === 'clause' && verb.form === 'finite';
}

/** `…," said Kari Lake`: the verb stands right behind the words said. */
export function isSaid(words: readonly string[], verb: number): boolean {
  return /^(?:[,"”»]|'')$/u.test(words[verb - 1] ?? '');
}
