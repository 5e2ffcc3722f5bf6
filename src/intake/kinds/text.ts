import { decodeBytes } from '../decode-bytes.ts';
import { readFields } from '../plain-text.ts';
import type { Kind } from './kind.ts';
import { hasFrontMatter, readMarkdown } from './markdown.ts';

/** Plain text in any encoding that it declares; with front matter it is an article file like those in Markdown. */
export const textFile: Kind = {
  endings: ['txt'],
  types: ['text/plain'],
  signature: null,
  limits: {},
  read: async ({ name, bytes, type }) => {
    const content = decodeBytes(bytes, { type });
    return hasFrontMatter(content) ? readMarkdown(name, content) : readFields({ text: content });
  },
};
