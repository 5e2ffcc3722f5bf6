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
  [
    'with',
    `dined dines dine dining lunched conferred confers confer consulted negotiated huddled chatted mingled posed
    spoke speaks speak talked talks`,
  ],
];

const linkOf = new Map<string, readonly string[]>();
for (const [link, verbs] of VERBS) {
  for (const verb of wordSet(verbs)) linkOf.set(verb, link.split(' '));
}

/** "Smith sat down with Jones", "shook hands with her". */
export const companionVerb: MeetingPattern = { cues: linkOf.keys(), read: readCompanion };

function readCompanion(tokens: readonly Token[], at: number): MeetingMatch | null {
  const link = linkOf.get(tokens[at]?.word ?? '') ?? [];
  if (link.some((expected, i) => tokens[at + 1 + i]?.word !== expected)) return null;
  const others = partiesFrom(tokens, at + 1 + link.length, 'people');
  if (others.some((party) => PRESS.has(tokens[party.head]?.word ?? ''))) return null;
  return withSubjects(at, others, subjectParties(tokens, at, 'organisations'));
}
