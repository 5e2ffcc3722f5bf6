import { parseDocument } from 'yaml';

/** The keys of a front matter, all values as they are written, and the offset at which the body begins. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  readonly bodyStart: number;
}

/** What is wrong with a front matter: a clause for the keeper of the file. */
export class FrontMatterError extends Error {
  override readonly name = 'FrontMatterError';
}

const OPENING = /^---[ \t]*\r?\n/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gmu;
/** A front matter is a few lines; a longer one is a file without the closing line. */
const LONGEST = 64 * 1024;

/** Reads the YAML between two lines `---` at the start of a file; null where the first line is another. */
export function parseFrontMatter(text: string): FrontMatter | null {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (!closing) throw new FrontMatterError('the front matter has no closing line "---"');
  if (closing.index > LONGEST) throw new FrontMatterError('the front matter is over 64 KB long');
  const yaml = text.slice(opening.length, closing.index);
  return {
    values: parseKeys(yaml),
    bodyStart: CLOSING.lastIndex || closing.index + closing[0].length,
  };
}

/** A plain value that holds a colon, `publisher: Lagoon: the magazine`: people write it, YAML does not take it. */
const PLAIN_WITH_COLON = /^([\p{L}_-]+:[ \t]+)(?!["'|>[{&*!#])(\S.*:[ \t].*?)[ \t]*$/gmu;

function parseKeys(yaml: string): Map<string, string> {
  const strict = readYaml(yaml);
  const quoted = yaml.replace(PLAIN_WITH_COLON, (_, key, value) => key + JSON.stringify(value));
  const lenient = strict.errors.length > 0 && quoted !== yaml ? readYaml(quoted) : strict;
  const document = lenient.errors.length > 0 ? strict : lenient;
  const [error] = document.errors;
  if (error) {
    const line = yaml.slice(0, error.pos[0]).split('\n').length + 1;
    throw new FrontMatterError(
      `line ${line} of the front matter is not YAML: ${clause(error.message)}`,
    );
  }
  const keys = keysOf(document) ?? {};
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) {
    throw new FrontMatterError('the front matter has no lines of the form "key: value"');
  }
  return new Map(
    Object.entries(keys).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key.toLowerCase(), value]] : [],
    ),
  );
}

function readYaml(yaml: string) {
  return parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
}

/** A few aliases of aliases can stand for more than memory holds: the library counts them, and gives up. */
function keysOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    throw new FrontMatterError('the front matter has too many aliases', { cause });
  }
}

function clause(message: string): string {
  return message.replace(/\s+/gu, ' ').replace(/[.\s]+$/u, '');
}
