import type { Word } from '../../text/words.ts';
import type { PersonMention } from '../analysis.ts';
import type { ArticleWords, NameUse } from './article-words.ts';
import { describedPerson, descriptionAt } from './descriptions-of.ts';
import { genderOfPronoun, resolvePronoun } from './pronouns.ts';
import { type KnownPerson, type Presence, presenceOf, quotedWords } from './references.ts';
import { rolesOf, titleBefore } from './roles.ts';

/** How many sentences back people are remembered. */
const MEMORY = 3;

/** The pronouns and descriptions that plainly mean one of the people. Fills in gender and roles of `people` on the way. */
export function findReferences(
  article: ArticleWords,
  named: readonly PersonMention[],
  people: readonly KnownPerson[],
  endsParagraph: readonly boolean[],
): PersonMention[] {
  const quoted = quotedWords(article.sentences, endsParagraph);
  const found: PersonMention[] = [];
  let before: Presence[][] = [];
  let next = 0;
  article.sentences.forEach((words, sentence) => {
    const uses: { use: NameUse; person: number }[] = [];
    for (; article.uses[next]?.sentence === sentence; next++) {
      const use = article.uses[next];
      if (use) uses.push({ use, person: named[next]?.person ?? 0 });
    }
    const reader = new SentenceReader(words, sentence, quoted[sentence] ?? [], before, people);
    reader.read(uses);
    found.push(...reader.found);
    // What is quoted between a name and "she said" takes nothing from memory.
    if (quoted[sentence]?.every(Boolean)) return;
    before = [reader.here.slice(-MOST_PRESENT), ...before].slice(0, MEMORY);
  });
  return found;
}

/** How many mentions of a sentence a pronoun looks at; only broken texts have more. */
const MOST_PRESENT = 40;

/** Reads one sentence from left to right and keeps who is present. */
class SentenceReader {
  readonly here: Presence[] = [];
  readonly found: PersonMention[] = [];
  readonly #words: readonly Word[];
  readonly #sentence: number;
  readonly #quoted: readonly boolean[];
  readonly #before: readonly (readonly Presence[])[];
  readonly #people: readonly KnownPerson[];

  constructor(
    words: readonly Word[],
    sentence: number,
    quoted: readonly boolean[],
    before: readonly (readonly Presence[])[],
    people: readonly KnownPerson[],
  ) {
    this.#words = words;
    this.#sentence = sentence;
    this.#quoted = quoted;
    this.#before = before;
    this.#people = people;
  }

  read(uses: readonly { use: NameUse; person: number }[]): void {
    let at = 0;
    for (const { use, person } of uses) {
      const title = titleBefore(this.#words, use).length;
      this.#readWords(at, use.first - title);
      this.#readName(use, person, title);
      at = use.last + 1;
    }
    this.#readWords(at, this.#words.length);
  }

  #readName(use: NameUse, person: number, titleLength: number): void {
    this.#people[person]?.roles.push(...rolesOf(this.#words, use));
    this.#present(person, use.first - titleLength, use.last);
  }

  #readWords(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const description = descriptionAt(this.#words, at);
      if (description && description.last < to) {
        // "Smith, the Republican candidate, said": an apposition says who Smith is, and mentions nobody again.
        const isApposition = at - 1 === from && from > 0 && this.#words[from]?.text === ',';
        const person = describedPerson(description, this.#people, this.#sentence);
        if (person !== null && !isApposition)
          this.#refer(person, at, description.last, 'description');
        at = description.last;
      } else if (genderOfPronoun(this.#words[at]?.text ?? '')) this.#readPronoun(at);
    }
  }

  #readPronoun(at: number): void {
    const person = resolvePronoun({
      words: this.#words,
      at,
      isQuoted: this.#quoted[at] ?? false,
      here: this.here.slice(-MOST_PRESENT),
      before: this.#before,
      people: this.#people,
    });
    if (person === null) return;
    const known = this.#people[person];
    if (known) known.gender ??= genderOfPronoun(this.#words[at]?.text ?? '');
    this.#refer(person, at, at, 'pronoun');
  }

  #refer(person: number, first: number, last: number, kind: PersonMention['kind']): void {
    const start = this.#words[first]?.start ?? 0;
    this.found.push({ start, end: this.#words[last]?.end ?? start, person, kind });
    this.#present(person, first, last);
  }

  #present(person: number, first: number, last: number): void {
    const isQuoted = this.#quoted[first] ?? false;
    this.here.push(presenceOf(this.#words, person, first, last, this.here, isQuoted));
    const known = this.#people[person];
    if (known) known.lastSentence = this.#sentence;
  }
}
