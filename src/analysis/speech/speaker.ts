import type { PersonMention, Speaker } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import type { NounPhrase } from '../phrases/noun-phrase.ts';
import { personOf } from '../phrases/person-of.ts';
import { firstEndingAfter } from './quotations.ts';

const OWN_WORDS =
  /['’]s? (?:[a-z]+ )?(?:statement|letter|tweet|post|message|memo|report|speech|testimony|email|e-mail|note|article|blog|book)$/u;

const FROM =
  /^(?:an?|the|another)? ?(?:[a-z]+ )?(?:statement|letter|message|memo|email|e-mail|note|text) (?:from|by) /iu;

/** The speaker that a phrase names: a person where its head is one, else the words themselves. */
export function speakerOf(article: MarkedArticle, phrase: NounPhrase): Speaker {
  const mention = article.mentions[phrase.mention] ?? writerOf(article, phrase);
  if (mention !== undefined) return speakerOfMention(article, mention);
  const { start, end } = phrase;
  const person = personOf(article, phrase);
  const written = article.text.slice(start, end).replace(/\s+/gu, ' ');
  const name = article.people[person ?? -1]?.name ?? written;
  return { span: { start, end }, person, name };
}

// "Smith's statement said", "a letter from Smith said": the words are Smith's.
function writerOf(article: MarkedArticle, { start, end }: NounPhrase): PersonMention | undefined {
  const from = FROM.exec(article.text.slice(start, end));
  if (from !== null) {
    const sender = article.mentions[firstEndingAfter(article.mentions, start + from[0].length)];
    return sender !== undefined && sender.end === end ? sender : undefined;
  }
  const match = OWN_WORDS.exec(article.text.slice(start, end));
  if (match === null) return undefined;
  const mention = article.mentions[firstEndingAfter(article.mentions, start + match.index - 1)];
  return mention?.end === start + match.index ? mention : undefined;
}

/** The person of a mention as speaker, shown under the fullest name. */
export function speakerOfMention(article: MarkedArticle, mention: PersonMention): Speaker {
  const { start, end, person } = mention;
  const name = article.people[person]?.name ?? article.text.slice(start, end);
  return { span: { start, end }, person, name };
}
