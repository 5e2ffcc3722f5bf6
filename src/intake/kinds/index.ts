import type { Kind } from './kind.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { page } from './page.ts';
import { pdf } from './pdf.ts';
import { textFile } from './text.ts';
import { word } from './word.ts';

/** The one list of kinds of documents, in the order in which sentences name them. */
export const KINDS: readonly Kind[] = [textFile, markdown, page, pdf, word, mail];
