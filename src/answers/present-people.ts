import type { Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { sentencesIn } from './sentences-in.ts';

/** By sentence, where a person is mentioned in it. */
type Presence = ReadonlyMap<number, Span>;

/** In which sentences of an article people appear: by name, as "he" or "the minister". */
export class PresentPeople {
  readonly #entry: AnalysedArticle;
  readonly #byPerson = new Map<number, Presence>();

  constructor(entry: AnalysedArticle) {
    this.#entry = entry;
  }

  /** Where a sentence mentions a person first, if it does. */
  find(person: number, sentence: number): Span | undefined {
    let presence = this.#byPerson.get(person);
    if (presence === undefined) {
      presence = presenceOf(person, this.#entry);
      this.#byPerson.set(person, presence);
    }
    return presence.get(sentence);
  }
}

function presenceOf(person: number, entry: AnalysedArticle): Presence {
  const { personMentions } = entry.analysis;
  const presence = new Map<number, Span>();
  for (const mention of personMentions) {
    if (mention.person !== person) continue;
    for (const sentence of sentencesIn(entry, mention)) {
      if (!presence.has(sentence)) presence.set(sentence, mention);
    }
  }
  return presence;
}
