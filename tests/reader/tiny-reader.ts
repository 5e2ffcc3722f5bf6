import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'fixtures');

/** Reads at most 160 tokens of 0 to 49; four numbers for each. Made by fixtures/make-tiny-reader.py. */
export const TINY_READER = join(FOLDER, 'tiny-reader.onnx');

/** Windows, and what torch says that the model gives for them before its weights are integers. */
export const TINY_WINDOWS = JSON.parse(
  readFileSync(join(FOLDER, 'tiny-reader.json'), 'utf8'),
) as readonly { readonly ids: readonly number[]; readonly logits: readonly number[] }[];
