import { primarySubtag } from '../languages/index.ts';
import { canTranslate } from '../text/translations/lexicon.ts';
import type { LookedUp } from './answer.ts';
import type { RankedAnswers } from './rank-answers.ts';

/** The languages of a question and of the article that answers it best, where the question's words had to be looked up. */
export function lookedUpFor({ language, ranked: [first] }: RankedAnswers): LookedUp | null {
  if (first === undefined) return null;
  const to = primarySubtag(first.candidate.entry.article.language);
  return canTranslate(language, to) ? { from: language, to } : null;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** What a member is told of it: "Your question is in Spanish, the articles in English: its words were looked up." */
export function sayLookedUp({ from, to }: LookedUp): string {
  return `Your question is in ${NAMES.of(from)}, the articles in ${NAMES.of(to)}: its words were looked up.`;
}
