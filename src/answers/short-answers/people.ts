import { overlaps, type Span, textOf } from '../../text/span.ts';
import type { Candidate } from '../candidate-reader.ts';
import { creditsIn } from '../matching.ts';
import type { Wanted } from '../wanted.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

/** What a body counts where a person may be meant as well. */
const BODY = 0.2;
/** What a pronoun or a description counts next to a written name. */
const UNNAMED = 0.75;
/** What a name counts that stands before the first matched word: in the news, who acts comes first. */
const ACTOR = 1.3;
/** "Who did they back": the one who is asked for does not act. */
const ASKS_OBJECT =
  /\bwho(?:m)?\s+(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could)\s+(?:the\s+)?\p{Lu}/u;

/** The people and bodies named in the sentence whom the question does not name itself. */
export const findPersonAnswers: ShortAnswerFinder = (wanted, question) => {
  const names = wanted.filter(({ kind }) => kind === 'name');
  const asksObject = ASKS_OBJECT.test(question);
  return (candidate) => peopleIn(candidate, names, asksObject);
};

function peopleIn(
  { entry, span, match }: Candidate,
  names: readonly Wanted[],
  asksObject: boolean,
): FoundAnswer[] {
  const { analysis, article } = entry;
  const first = match.marks[0]?.start ?? span.end;
  const found: FoundAnswer[] = [];
  const offer = (name: string, at: Span, worth: number) => {
    const asked = creditsIn(names, name, article.language).some((credit) => credit > 0.8);
    if (asked || found.some(({ answer }) => answer.text === name)) return;
    const acts = at.start < first !== asksObject ? ACTOR : 1;
    const fit = Math.min(1, worth * acts * nearness(at, match.marks));
    const { start, end } = at;
    found.push({ answer: { text: name, kind: 'person' }, span: { start, end }, fit });
  };
  for (const mention of analysis.personMentions) {
    if (!overlaps(mention, span)) continue;
    const name = analysis.people[mention.person]?.name;
    if (name !== undefined) offer(name, mention, mention.kind === 'name' ? 1 : UNNAMED);
  }
  for (const body of analysis.organisations) {
    if (overlaps(body, span)) offer(textOf(article.text, body), body, BODY);
  }
  return found;
}
