const DIGITS = /^\d{1,20}$/u;

/** Whether this is the id of a Discord server: digits alone, so that it can stand in a path. */
export function isGuildId(id: string): boolean {
  return DIGITS.test(id);
}

/** The id as it may become part of a path. Throws for what is the id of no server: a bug of the caller's. */
export function asGuildId(id: string): string {
  if (isGuildId(id)) return id;
  throw new Error(`"${id}" is not the id of a Discord server`);
}
