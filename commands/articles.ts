import { listArticles } from '../src/answers/list-articles.ts';
import type { Command } from './command.ts';

/** `/articles`: the articles of the corpus, or those about something, newest first. */
export const articles: Command = {
  definition: {
    name: 'articles',
    description: 'Lists the articles, newest first',
    options: [{ name: 'about', description: 'Only articles about this', type: 'string' }],
    example: '/articles about:Russia',
    list: true,
  },
  answer: ({ about }, library) => listArticles(about ?? null, library),
};
