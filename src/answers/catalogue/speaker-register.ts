import { plainText } from '../../text/fold.ts';
import type { AnalysedArticle } from '../analysed-article.ts';
import { addTo, takeFrom } from './sets-by-key.ts';

/** What is known of one name that stands behind statements. */
interface Speaker {
  readonly plain: string;
  statements: number;
  /** The articles in which it is the name of a body or an unnamed speaker, with the number of statements. */
  readonly bodies: Map<AnalysedArticle, number>;
}

/** Who says something in some articles, by name as the text writes it; kept up to date article by article. */
export class SpeakerRegister {
  readonly #byName = new Map<string, Speaker>();
  /** The names of bodies by their words. */
  readonly #byWord = new Map<string, Set<string>>();

  add(entry: AnalysedArticle): void {
    for (const { name, isBody } of speakersIn(entry)) {
      let speaker = this.#byName.get(name);
      if (speaker === undefined) {
        speaker = { plain: plainText(name), statements: 0, bodies: new Map() };
        this.#byName.set(name, speaker);
      }
      speaker.statements++;
      if (!isBody) continue;
      if (speaker.bodies.size === 0) this.#index(name);
      speaker.bodies.set(entry, (speaker.bodies.get(entry) ?? 0) + 1);
    }
  }

  /** Takes the speakers of an article out that was added before. */
  remove(entry: AnalysedArticle): void {
    for (const { name, isBody } of speakersIn(entry)) {
      const speaker = this.#byName.get(name);
      if (speaker === undefined) continue;
      speaker.statements--;
      if (isBody && speaker.bodies.delete(entry) && speaker.bodies.size === 0) this.#unindex(name);
      if (speaker.statements === 0) this.#byName.delete(name);
    }
  }

  /** The articles in which a body speaks whose name has all of these words. */
  articlesOf(words: readonly string[]): Set<AnalysedArticle> {
    const entries = new Set<AnalysedArticle>();
    const [first, ...others] = words.map((word) => this.#byWord.get(word));
    for (const name of first ?? []) {
      if (!others.every((names) => names?.has(name))) continue;
      for (const entry of this.#byName.get(name)?.bodies.keys() ?? []) entries.add(entry);
    }
    return entries;
  }

  /** Adds to `counts` the number of statements of each name that holds the folded text typed. */
  countInto(counts: Map<string, number>, typed: string): void {
    for (const [name, { plain, statements }] of this.#byName) {
      if (plain.includes(typed)) counts.set(name, (counts.get(name) ?? 0) + statements);
    }
  }

  #index(name: string): void {
    for (const word of speakerWords(name)) addTo(this.#byWord, word, name);
  }

  #unindex(name: string): void {
    for (const word of speakerWords(name)) takeFrom(this.#byWord, word, name);
  }
}

/** The words by which a body is found: "the Foreign Ministry" is "foreign", "ministry". */
export function speakerWords(name: string): string[] {
  return plainText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');
}

function speakersIn({ analysis }: AnalysedArticle): { name: string; isBody: boolean }[] {
  return analysis.statements.flatMap(({ speaker }) =>
    speaker === null ? [] : [{ name: speaker.name, isBody: speaker.person === null }],
  );
}
