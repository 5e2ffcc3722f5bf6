import { textOf } from '../../text/span.ts';
import type { MarkedArticle } from './marked-article.ts';
import type { NounPhrase } from './noun-phrase.ts';

/**
 * The index of the person whom a phrase is about, or null: by the mention at its head, else by a last name
 * that only one person of the article bears ("Professor Smith").
 */
export function personOf(article: MarkedArticle, phrase: NounPhrase): number | null {
  const mention = article.mentions[phrase.mention];
  if (mention !== undefined) return mention.person;
  const isName = phrase.head === phrase.to - 1 && phrase.to - phrase.from < 4;
  const name = isName
    ? /\p{Lu}[\p{L}\p{M}'’-]+$/u.exec(textOf(article.text, phrase))?.[0]
    : undefined;
  if (name === undefined) return null;
  const bearers = article.people.filter((person) => person.name.endsWith(` ${name}`));
  const [bearer] = bearers;
  return bearer !== undefined && bearers.length === 1 ? article.people.indexOf(bearer) : null;
}
