import { answerAsked } from './answer-asked.ts';
import type { Asked } from './asked.ts';
import type { Library } from './library.ts';

const KINDS: readonly ((title: string) => Asked)[] = [
  (question) => ({ command: 'ask', question }),
  (event) => ({ command: 'when', event }),
  (event) => ({ command: 'where', event }),
  (words) => ({ command: 'who-said', words }),
];
/** How often the articles' titles are asked: enough for the code to be compiled, a fraction of a second of work. */
const QUESTIONS = 30;

/**
 * Asks for the titles of the newest articles, so that what is loaded and compiled for the first question is there before
 * a member waits for it, and holds up nobody else. The names of all people are put as members type them. Nothing is
 * read for it: the reader has a thread of its own, which loads meanwhile.
 */
export async function warmUp(library: Library): Promise<void> {
  const unread = library.withReader(null);
  const titles = library.articles.slice(0, QUESTIONS).map(({ article }) => article.title);
  for (let asked = 0; titles.length > 0 && asked < QUESTIONS; asked++) {
    const kind = KINDS[asked % KINDS.length];
    if (kind !== undefined) await answerAsked(kind(titles[asked % titles.length] ?? ''), unread);
  }
  library.people.mostMentioned(1);
}
