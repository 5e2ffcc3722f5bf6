import type { Analysis, Sentence } from '../analysis/analysis.ts';
import { PackedPassages } from '../text/packed-passages.ts';

/** The lists of an analysis that are kept as JSON. */
export const ANALYSIS_LISTS = [
  'people',
  'personMentions',
  'organisations',
  'dates',
  'places',
  'statements',
  'meetings',
  'descriptions',
] as const;
type ListName = (typeof ANALYSIS_LISTS)[number];

/**
 * An analysis as it is kept: a thousandth of the objects that it is read as. Those of a large corpus would otherwise be
 * gone through by the garbage collector in the middle of a question.
 */
export interface PackedAnalysis {
  readonly passages: PackedPassages;
  /** JSON of each list. */
  readonly lists: Readonly<Record<ListName, string>>;
}

export function packAnalysis(analysis: Analysis): PackedAnalysis {
  return {
    passages: PackedPassages.of(analysis.passages),
    lists: listsBy((name) => JSON.stringify(analysis[name])),
  };
}

/** The JSON of each list, as `give` has it. */
export function listsBy(give: (name: ListName, at: number) => string): PackedAnalysis['lists'] {
  // Every name is given one.
  return Object.fromEntries(
    ANALYSIS_LISTS.map((name, at) => [name, give(name, at)]),
  ) as PackedAnalysis['lists'];
}

/** An analysis out of a packed one: each list is read when it is first asked for, and the same from then on. */
export class OpenedAnalysis implements Analysis {
  readonly #packed: PackedAnalysis;
  readonly #lists: { -readonly [Name in ListName]?: Analysis[Name] } = {};
  #passages: Analysis['passages'] | null = null;
  #sentences: Analysis['sentences'] | null = null;

  constructor(packed: PackedAnalysis) {
    this.#packed = packed;
  }

  get passages() {
    this.#passages ??= this.#packed.passages.list();
    return this.#passages;
  }

  get sentences() {
    if (this.#sentences !== null) return this.#sentences;
    const sentences: Sentence[] = [];
    this.#packed.passages.visitSentences((start, end, passage) =>
      sentences.push({ start, end, passage }),
    );
    this.#sentences = sentences;
    return sentences;
  }

  get people() {
    return this.#list('people');
  }

  get personMentions() {
    return this.#list('personMentions');
  }

  get organisations() {
    return this.#list('organisations');
  }

  get dates() {
    return this.#list('dates');
  }

  get places() {
    return this.#list('places');
  }

  get statements() {
    return this.#list('statements');
  }

  get meetings() {
    return this.#list('meetings');
  }

  get descriptions() {
    return this.#list('descriptions');
  }

  #list<Name extends ListName>(name: Name): Analysis[Name] {
    const known = this.#lists[name];
    if (known !== undefined) return known;
    // What was packed from such a list is one.
    const list: Analysis[Name] = JSON.parse(this.#packed.lists[name]);
    Object.assign(this.#lists, { [name]: list });
    return list;
  }
}
