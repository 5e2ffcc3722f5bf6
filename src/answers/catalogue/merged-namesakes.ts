import { plainText } from '../../text/fold.ts';
import type { AnalysedArticle } from '../analysed-article.ts';
import { bySighting, mostMeant, type Namesakes, type Sighting } from './namesakes.ts';
import { iterateSorted } from './sorted-list.ts';

/** Whether an article is served, where several registers hold one of the same id. */
export type IsServed = (entry: AnalysedArticle) => boolean;

/** The namesakes of one key, in whatever register, as one person. */
export interface RegisteredPerson {
  readonly key: string;
  readonly name: string;
  readonly plainName: string;
  readonly mentions: number;
  /** Newest first. */
  readonly sightings: Iterable<Sighting>;
}

/** The namesakes of several registers; what takes long is done where it is asked for, as few of those who are found are looked at. */
export class MergedNamesakes implements RegisteredPerson {
  readonly #all: readonly Namesakes[];
  #name: string | null = null;

  constructor(all: readonly Namesakes[]) {
    this.#all = all;
  }

  get key(): string {
    return this.#all[0]?.key ?? '';
  }

  get name(): string {
    this.#name ??= mostMeant(this.#all);
    return this.#name;
  }

  get plainName(): string {
    return plainText(this.name);
  }

  get mentions(): number {
    return this.#all.reduce((sum, { mentions }) => sum + mentions, 0);
  }

  get sightings(): Iterable<Sighting> {
    return iterateSorted(
      this.#all.map(({ sightings }) => sightings),
      bySighting,
    );
  }
}

/** Those of them that stand in articles that are served. */
export class ServedNamesakes extends MergedNamesakes {
  readonly #served: readonly Sighting[];
  readonly #mentions: number;

  constructor(all: readonly Namesakes[], isServed: IsServed) {
    super(all);
    this.#served = Array.from(super.sightings).filter(({ entry }) => isServed(entry));
    this.#mentions = this.#served.reduce((sum, { mentions }) => sum + mentions, 0);
  }

  override get mentions(): number {
    return this.#mentions;
  }

  override get sightings(): readonly Sighting[] {
    return this.#served;
  }
}
