/** A call of a function of the project that has begun and not ended. */
export interface Frame {
  readonly layer: string;
  /** Whose turn it is when this call ends or waits; null: the event loop's. */
  caller: string | null;
  /** Whether it waits, for a promise or, as a generator, to be asked for more. */
  waits: boolean;
}

/** The layer whose code runs in this thread; null: none of the project's. */
let running: string | null = null;
const crossings = new Map<string, number>();

/** What `countCalls` has the functions of the project say. Each thread has its own. */
export const calls = {
  /** A function of this layer begins. */
  enter(layer: string): Frame {
    if (running !== null && running !== layer) {
      const pair = `${running} → ${layer}`;
      crossings.set(pair, (crossings.get(pair) ?? 0) + 1);
    }
    const frame = { layer, caller: running, waits: false };
    running = layer;
    return frame;
  },
  /** It ends. What ends while it waits, a generator that is not asked for more, has left already. */
  leave(frame: Frame): void {
    if (!frame.waits) running = frame.caller;
  },
  /** It waits from now on: whoever called it goes on. */
  wait<T>(frame: Frame, value?: T): T | undefined {
    running = frame.caller;
    frame.waits = true;
    return value;
  },
  /** It goes on, called by whoever made it: for what awaited a promise, the event loop. */
  goOn<T>(frame: Frame, value?: T): T | undefined {
    if (frame.waits) frame.caller = running;
    frame.waits = false;
    running = frame.layer;
    return value;
  },
  /** What a `for await` goes through: it waits each time that it asks for the next one. */
  eachOf<T>(frame: Frame, source: AsyncIterable<T>): AsyncIterable<T> {
    return {
      [Symbol.asyncIterator]: () => {
        const iterator = source[Symbol.asyncIterator]();
        const next = () => {
          const asked = iterator.next();
          calls.wait(frame);
          return asked;
        };
        return iterator.return === undefined
          ? { next }
          : { next, return: iterator.return.bind(iterator) };
      },
    };
  },
  /** What a `yield*` hands on, waiting with each. */
  *allOf<T>(frame: Frame, source: Iterable<T>): Generator<T | undefined> {
    for (const value of source) calls.goOn(frame, yield calls.wait(frame, value));
  },
  /** The calls from layer to layer so far, which begin anew. */
  take(): Record<string, number> {
    const taken = Object.fromEntries(crossings);
    crossings.clear();
    return taken;
  },
};

Object.assign(globalThis, { callsAcrossLayers: calls });
