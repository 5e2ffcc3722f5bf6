import type { Answer } from '../src/answers/answer.ts';
import type { Library } from '../src/answers/library.ts';

/** One option of a command, as Discord and the terminal both present it. */
export interface CommandOption {
  /** Lower case, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly type: 'string' | 'boolean';
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** An example for help, README and the first screen: `/who-met person:Li Shangfu`. */
  readonly example: string;
  /** The answer is a list to read through, in its order, rather than one short answer with its proof. */
  readonly list?: boolean;
}

/** The values that a member gave, by option name. `private` is no option of a question: the caller takes it. */
export type CommandOptions = Readonly<Record<string, string>>;

export interface Choice {
  /** What the member sees, at most 100 characters. */
  readonly name: string;
  /** What comes back as the option's value, at most 100 characters. Members may send `name` or free text instead. */
  readonly value: string;
}

/** A question command: data, and pure functions that know neither Discord nor the terminal. */
export interface Command {
  readonly definition: CommandDefinition;
  /** Throws `UserError` where the options cannot be used. */
  readonly answer: (options: CommandOptions, library: Library) => Answer | Promise<Answer>;
  /** At most 25 choices for an option that autocompletes. */
  readonly suggest?: (option: string, typed: string, library: Library) => readonly Choice[];
}
