/** A question as a member asks it: the command's name and its options by name. */
export interface TypedQuestion {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** The question as it is typed: `/who-met person:Li Shangfu`. */
export function questionText({ command, options }: TypedQuestion): string {
  const parts = Object.entries(options).map(([key, value]) => `${key}:${value}`);
  return [`/${command}`, ...parts].join(' ');
}
