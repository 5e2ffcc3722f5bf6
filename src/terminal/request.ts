import { isRecord } from '../text/json.ts';
import { UserError } from '../text/user-error.ts';

/** One line of a batch: `{"id":"q1","command":"who-met","options":{"person":"Li Shangfu"}}`. */
export interface Request {
  /** Any JSON value, given back with the answer; null where the line has none. */
  readonly id: unknown;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Thrown for a line that is no request; carries the line's id where one could be read. */
export class RequestError extends UserError {
  readonly id: unknown;
  constructor(message: string, id: unknown) {
    super(message);
    this.id = id;
  }
}

/** Reads one line of a batch. Throws `RequestError` naming what is wrong with it. */
export function parseRequest(line: string): Request {
  const value = parseJson(line);
  if (!isRecord(value)) throw new RequestError('The line is not a JSON object.', null);
  const id = value.id ?? null;
  const { command, options = {} } = value;
  if (typeof command !== 'string' || command === '') {
    throw new RequestError('“command” is missing; it is a name such as "who-met".', id);
  }
  if (!isRecord(options)) throw new RequestError('“options” is not a JSON object.', id);
  const read: Record<string, string> = {};
  for (const [name, option] of Object.entries(options)) {
    if (option === null || option === undefined) continue;
    if (typeof option === 'object') {
      throw new RequestError(`The option “${name}” is not a text.`, id);
    }
    read[name] = String(option);
  }
  return { id, command: command.replace(/^\//u, ''), options: read };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new RequestError(
      `The line is not JSON: ${error instanceof Error ? error.message : String(error)}`,
      null,
    );
  }
}
