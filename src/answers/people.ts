import type { Answer, ReadAs } from './answer.ts';
import type { Candidate } from './candidate-reader.ts';
import { candidateAt, candidatesFor } from './candidates.ts';
import { firstFew } from './first-few.ts';
import type { Library } from './library.ts';
import type { CorpusPerson } from './people-directory.ts';
import { noAnswer } from './quotes.ts';
import { sentencesIn } from './sentences-in.ts';

/** How a name was read where it is not the person's own: "Shoygu" as "Sergey Shoigu". */
export function readAs(asked: string, person: CorpusPerson): ReadAs[] {
  return plain(asked) === plain(person.name) ? [] : [{ asked, as: person.name }];
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/gu, ' ');
}

/** The answer where nobody of that name is in the articles. */
export async function nobodyCalled(asked: string, library: Library): Promise<Answer> {
  const { candidates } = await candidatesFor(asked, library, 3);
  return noAnswer({ missing: [asked], closest: candidates.filter(({ own }) => own > 0.4) });
}

/** Sentences that name the person, one an article, newest first: what to show where there is no answer. */
export function sentencesAbout(person: CorpusPerson): Candidate[] {
  return firstFew(person.sightings(), 3).flatMap(({ entry, person: index }) => {
    const mention = entry.analysis.personMentions.find((m) => m.person === index);
    const [sentence] = mention === undefined ? [] : sentencesIn(entry, mention);
    if (mention === undefined || sentence === undefined) return [];
    const candidate = candidateAt(entry, sentence);
    const { start, end } = mention;
    return [{ ...candidate, match: { credits: [], marks: [{ start, end }] } }];
  });
}
