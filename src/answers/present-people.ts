import type { Span } from '../text/span.ts';
import type { AnalysedArticle } from './analysed-article.ts';
import { sentencesIn } from './sentences-in.ts';

/** By sentence, where a person is mentioned in it; null where the person takes part in its meeting without a word. */
type Presence = ReadonlyMap<number, Span | null>;

/** In which sentences of an article people appear: by name, as "he" or "the minister", or as a party to a meeting. */
export class PresentPeople {
  readonly #entry: AnalysedArticle;
  readonly #byPerson = new Map<number, Presence>();

  constructor(entry: AnalysedArticle) {
    this.#entry = entry;
  }

  /** Where a sentence mentions a person first, null where it only has the person's meeting, undefined for neither. */
  find(person: number, sentence: number): Span | null | undefined {
    let presence = this.#byPerson.get(person);
    if (presence === undefined) {
      presence = presenceOf(person, this.#entry);
      this.#byPerson.set(person, presence);
    }
    return presence.get(sentence);
  }
}

function presenceOf(person: number, entry: AnalysedArticle): Presence {
  const { personMentions, meetings } = entry.analysis;
  const presence = new Map<number, Span | null>();
  for (const mention of personMentions) {
    if (mention.person !== person) continue;
    for (const sentence of sentencesIn(entry, mention)) {
      if (!presence.has(sentence)) presence.set(sentence, mention);
    }
  }
  for (const { sentence, parties } of meetings) {
    if (presence.has(sentence) || !parties.some((party) => party.person === person)) continue;
    presence.set(sentence, null);
  }
  return presence;
}
