import { type AskedFor, answerQuestion } from './answer-question.ts';
import type { Library } from './library.ts';

const KINDS: readonly AskedFor[] = ['person', 'date', 'place', 'number', 'thing', 'any'];
/** How often the articles' titles are asked: enough for the code to be compiled, a fraction of a second of work. */
const QUESTIONS = 30;

/**
 * Asks for the titles of the newest articles, so that what is loaded and compiled for the first question is there before
 * a member waits for it, and holds up nobody else. The names of all people are put as members type them.
 */
export function warmUp(library: Library): void {
  const titles = library.articles.slice(0, QUESTIONS).map(({ article }) => article.title);
  for (let asked = 0; titles.length > 0 && asked < QUESTIONS; asked++) {
    const title = titles[asked % titles.length] ?? '';
    answerQuestion(title, KINDS[asked % KINDS.length] ?? 'any', library);
  }
  library.people.mostMentioned(1);
}
