import { tagNames } from '../../../src/analysis/names/tag-names.ts';
import { findPeople } from '../../../src/analysis/people/find-people.ts';
import type { Article } from '../../../src/articles/article.ts';
import { splitPassages } from '../../../src/text/passages.ts';

/** The people of a text, and its mentions as "written form = full name". */
export function peopleOf(text: string, title = 'News of the day') {
  const article: Article = {
    id: 'a',
    title,
    published: null,
    publisher: null,
    url: null,
    language: 'en',
    text,
  };
  const sentences = splitPassages(text).flatMap((passage) => passage.sentences);
  const { people, mentions } = findPeople(article, sentences, tagNames(text, sentences));
  return {
    people,
    mentions,
    named: mentions.map(
      ({ start, end, person }) => `${text.slice(start, end)} = ${people[person]?.name}`,
    ),
  };
}
