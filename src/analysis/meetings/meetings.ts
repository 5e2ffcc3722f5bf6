import type { Meeting } from '../analysis.ts';
import type { MarkedArticle } from '../phrases/marked-article.ts';
import { wordSet } from '../phrases/word-classes.ts';
import { statusOf } from './status.ts';

/** Words that tell of a meeting. */
const CUES = wordSet(`
  met meet meets meeting meetings talks talk talked summit interview interviews interviewed discussions negotiations consultations
  conversation conversations audience dinner dine dined lunch lunched breakfast reception encounter session one-on-one
  get-together handshake visit visits visited visiting hosted hosts host hosting received receives receive receiving welcomed
  welcomes welcome greeted greets greet sit sat
`);

/** The meetings that an article tells of as planned, called off or denied: one a sentence, by its first word for it. */
export function findMeetings(article: MarkedArticle): Meeting[] {
  return article.sentences.flatMap(({ index, start, end, tokens }): Meeting[] => {
    const at = tokens.findIndex(({ quoted, word }) => !quoted && CUES.has(word));
    if (at < 0) return [];
    const status = statusOf(tokens, at);
    return status === 'held' ? [] : [{ start, end, sentence: index, status }];
  });
}
