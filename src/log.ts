/** Levels from the most to the least talkative. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes one line an event. The cause, where there is one, follows with its stack, secrets redacted. */
export interface Log {
  readonly debug: (message: string, cause?: unknown) => void;
  readonly info: (message: string, cause?: unknown) => void;
  readonly warn: (message: string, cause?: unknown) => void;
  readonly error: (message: string, cause?: unknown) => void;
}

export interface LogSettings {
  readonly level: LogLevel;
  /** Strings that must never be written: the bot's token. */
  readonly secrets?: readonly string[];
  /** Where lines go; standard error unless told. */
  readonly write?: (line: string) => void;
}

/** A log that keeps lines of `level` and above. */
export function openLog({ level, secrets = [], write = writeToStderr }: LogSettings): Log {
  const at = (own: LogLevel) => (message: string, cause?: unknown) => {
    if (LOG_LEVELS.indexOf(own) < LOG_LEVELS.indexOf(level)) return;
    const text = cause === undefined ? message : `${message}\n${describe(cause)}`;
    write(`${new Date().toISOString()} ${own} ${redact(text, secrets)}`);
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/**
 * The text without what would let a reader act as the bot: `secrets`, and the tokens of interactions and
 * webhooks that stand in Discord's addresses (`DiscordAPIError.url` holds one).
 */
function redact(text: string, secrets: readonly string[] = []): string {
  const safe = secrets.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text);
  return safe.replace(/(\/(?:interactions|webhooks)\/\d+\/)[^/\s?"']+/g, '$1[redacted]');
}

function writeToStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** An error with its stack, the address it came from and its chain of causes; another value as text. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return `  ${String(cause)}`;
  const address = 'url' in cause && typeof cause.url === 'string' ? `\n  at ${cause.url}` : '';
  const inner = cause.cause === undefined ? '' : `\n  caused by\n${describe(cause.cause)}`;
  return `  ${cause.stack ?? cause.message}${address}${inner}`;
}
