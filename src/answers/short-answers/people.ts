import { overlaps, textOf } from '../../text/span.ts';
import { matchText } from '../matching.ts';
import { type FoundAnswer, nearness, type ShortAnswerFinder } from './short-answer-finder.ts';

/** The people and bodies named in the sentence whom the question does not name itself. */
export const findPersonAnswers: ShortAnswerFinder = (candidate, wanted) => {
  const { entry, span, match } = candidate;
  const { analysis, article } = entry;
  const names = wanted.filter(({ kind }) => kind === 'name');
  const found: FoundAnswer[] = [];
  const offer = (name: string, at: { start: number; end: number }, worth: number) => {
    const asked = matchText(names, name, article.language).credits.some((credit) => credit > 0.8);
    if (asked || found.some(({ answer }) => answer.text === name)) return;
    found.push({
      answer: { text: name, kind: 'person' },
      span: { start: at.start, end: at.end },
      fit: worth * nearness(at, match.marks),
    });
  };
  for (const mention of analysis.personMentions) {
    if (!overlaps(mention, span)) continue;
    const name = analysis.people[mention.person]?.name;
    if (name !== undefined) offer(name, mention, mention.kind === 'name' ? 1 : 0.8);
  }
  for (const body of analysis.organisations) {
    if (overlaps(body, span)) offer(textOf(article.text, body), body, 0.6);
  }
  return found;
};
