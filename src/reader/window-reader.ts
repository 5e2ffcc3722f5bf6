import { readFileSync } from 'node:fs';
import { openReader, type ReaderSettings } from './reader-thread.ts';
import { READER_MODEL } from './session.ts';
import { Tokenizer } from './tokenizer.ts';

/** The pieces of words that the model was trained with. */
const VOCABULARY = new URL('./weights/vocabulary.txt', import.meta.url);

/** A reader with its tokenizer, both loaded when they are first needed. */
export interface WindowReader {
  readonly tokenizer: Tokenizer;
  /** For each input `length × HEADS` numbers; rejects with a `ReaderError`. All inputs of one call are one job. */
  readonly read: (
    inputs: readonly Int32Array[],
    options?: { readonly signal?: AbortSignal; readonly job?: unknown },
  ) => Promise<readonly Float32Array[]>;
  /** Loads everything now, rather than with the first question. */
  readonly start: () => void;
  readonly close: () => Promise<void>;
}

/** Opens the reader that ships. */
export function openWindowReader(
  settings: Omit<ReaderSettings, 'modelPath'> & { readonly modelPath?: string },
): WindowReader {
  const reader = openReader({ modelPath: READER_MODEL, ...settings });
  let loaded: Tokenizer | null = null;
  const tokenizer = () => {
    loaded ??= new Tokenizer(readFileSync(VOCABULARY, 'utf8'));
    return loaded;
  };
  return {
    get tokenizer() {
      return tokenizer();
    },
    read: (inputs, options) =>
      reader.read(
        inputs.map((ids) => ({ ids })),
        options,
      ),
    start: () => {
      tokenizer();
      reader.start();
    },
    close: reader.close,
  };
}
