import type { Asked } from './asked.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { RankedAnswers } from './rank-answers.ts';
import { unreadTime } from './then.ts';

/** What a command looks for that is not in words of the question. */
const SOUGHT: Readonly<Partial<Record<Asked['command'], string>>> = {
  'who-met': 'a meeting',
  'who-is': 'a role or title',
  'what-said': 'a statement',
};

/** What of a question the best sentence speaks of, in the member's own words, and what not. */
export function matchedIn(
  asked: Asked,
  { ranked, wanted, person }: RankedAnswers,
  isAnswered: boolean,
): Coverage {
  const [first] = ranked;
  const coverage = coverageOf(wanted, first?.candidate.credits ?? []);
  if (!('person' in asked)) return coverage;
  if (person === null && !isAnswered) return { matched: [], missing: [asked.person] };
  const matched = person === null ? [] : [person.name];
  const about = asked.command === 'what-said' ? asked.about : undefined;
  const isAbout = (word: string) => about?.includes(word) === true;
  const missing = isAnswered ? unreadTime(asked) : missingOf(asked);
  return {
    matched: [...matched, ...coverage.matched.filter(isAbout)],
    missing: [...missing, ...coverage.missing.filter(isAbout)],
  };
}

/** What a refusal has to name: the time where one was asked for, else what is sought of the person. */
function missingOf(asked: Asked): readonly string[] {
  if (asked.command === 'who-met' && asked.when !== undefined) return [asked.when];
  if (asked.command === 'what-said' && asked.about !== undefined) return [];
  const sought = SOUGHT[asked.command];
  return sought === undefined ? [] : [sought];
}
