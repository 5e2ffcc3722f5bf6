import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may hold the event loop before it lets other work through, in milliseconds. */
const SLICE_MS = 8;

/** Long work in slices: asked again and again, it lets other work through whenever a slice is over. */
export class Turns {
  #end = performance.now() + SLICE_MS;

  /** Whether the slice is over. */
  get due(): boolean {
    return performance.now() >= this.#end;
  }

  /** Lets other work through where the slice is over; a new one begins then. */
  async pause(): Promise<void> {
    if (!this.due) return;
    await nextTurn();
    this.#end = performance.now() + SLICE_MS;
  }
}

/** What some work makes of each item, in their order; in slices. */
export async function inSlices<T, R>(items: Iterable<T>, work: (item: T) => R): Promise<R[]> {
  const turns = new Turns();
  const made: R[] = [];
  for (const item of items) {
    made.push(work(item));
    await turns.pause();
  }
  return made;
}
