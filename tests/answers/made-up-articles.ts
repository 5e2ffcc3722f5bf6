import type { Article } from '../../src/articles/article.ts';

const TOWNS = ['Bergen', 'Lisbon', 'Nairobi', 'Osaka', 'Quito'];
const NAMES = ['Ida Holm', 'Ole Brandt', 'Maria Silva', 'James Otieno', 'Keiko Mori'];

/** A short article about a meeting of its own, different for each number. */
export function madeUpArticle(number: number, paragraphs = 1): Article {
  const town = TOWNS[number % TOWNS.length] ?? '';
  const host = NAMES[number % NAMES.length] ?? '';
  const guest = NAMES[(number + 1) % NAMES.length] ?? '';
  const paragraph = `${host} met ${guest} in ${town} on Monday. "The bridge number ${number} will open in June," ${host} said.`;
  return {
    id: `article-${number}`,
    title: `Bridge ${number} in ${town}`,
    published: '2024-05-08',
    publisher: null,
    url: null,
    language: 'en',
    text: Array.from({ length: paragraphs }, () => paragraph).join('\n\n'),
  };
}
