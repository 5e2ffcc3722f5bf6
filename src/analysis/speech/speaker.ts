import type { PersonMention, Speaker } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import type { NounPhrase } from '../phrases/noun-phrase.ts';

/** The speaker that a phrase names: a person where its head is one, else the words themselves. */
export function speakerOf(article: MarkedArticle, phrase: NounPhrase): Speaker {
  const mention = article.mentions[phrase.mention];
  if (mention !== undefined) return speakerOfMention(article, mention);
  const { start, end } = phrase;
  return { span: { start, end }, person: null, name: article.text.slice(start, end) };
}

/** The person of a mention as speaker, shown under the fullest name. */
export function speakerOfMention(article: MarkedArticle, mention: PersonMention): Speaker {
  const { start, end, person } = mention;
  const name = article.people[person]?.name ?? article.text.slice(start, end);
  return { span: { start, end }, person, name };
}
