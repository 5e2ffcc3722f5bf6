import type { Token } from '../phrases/token.ts';
import { wordSet } from '../phrases/word-classes.ts';
import { type MeetingMatch, type MeetingPattern, withSubjects } from './meeting-pattern.ts';
import { partiesFrom, subjectParties } from './parties.ts';

// Speaking with them is making a statement.
const PRESS = wordSet('reporters journalists media press');

// Verbs with a companion, by the words that stand between the verb and the companion.
const VERBS: readonly (readonly [string, string])[] = [
  ['down with', 'sat sit sits sitting'],
  ['hands with', 'shook shakes shake shaking'],
  ['up with', 'caught catches catch'],
  ['together with', 'got get gets'],
  ['next to', 'sat sit sits sitting stood'],
  ['into', 'ran runs run bumped'],
  ['face to face with', 'came comes come'],
  [
    'with',
    `dined dines dine dining lunched conferred confers confer consulted negotiated huddled chatted mingled posed
    spoke speaks speak talked talks`,
  ],
];

const linksOf = new Map<string, string[][]>();
for (const [link, verbs] of VERBS) {
  for (const verb of wordSet(verbs))
    linksOf.set(verb, [...(linksOf.get(verb) ?? []), link.split(' ')]);
}

/** "Smith sat down with Jones", "shook hands with her". */
export const companionVerb: MeetingPattern = { cues: linksOf.keys(), read: readCompanion };

function readCompanion(tokens: readonly Token[], at: number): MeetingMatch | null {
  const links = linksOf.get(tokens[at]?.word ?? '') ?? [];
  const link = links.find((words) => words.every((word, i) => tokens[at + 1 + i]?.word === word));
  if (link === undefined) return reciprocal(tokens, at);
  const others = partiesFrom(tokens, at + 1 + link.length, 'people');
  if (others.some((party) => PRESS.has(tokens[party.head]?.word ?? ''))) return null;
  return withSubjects(at, others, subjectParties(tokens, at, 'organisations'));
}

// "Smith and Jones shook hands"
function reciprocal(tokens: readonly Token[], at: number): MeetingMatch | null {
  if (!/^sh[ao]/.test(tokens[at]?.word ?? '') || tokens[at + 1]?.word !== 'hands') return null;
  const parties = subjectParties(tokens, at, 'people');
  return parties.length > 1 ? { cue: at, parties } : null;
}
