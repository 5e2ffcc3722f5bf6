import type { InteractionLogEntry } from '../page-api.ts';

/** In milliseconds after the command. */
interface Times {
  readonly acknowledged: number | null;
  readonly replied: number | null;
  readonly failed: boolean;
}

/** Callback types that only promise a reply: deferred reply and deferred update. */
const DEFERRED = new Set([5, 6]);

/** When the bot acknowledged an interaction and when it gave its reply; null for what has not come. */
export function timesOf({ answers }: Pick<InteractionLogEntry, 'answers'>): Times {
  const failed = answers.some(({ error }) => error !== null);
  const [acknowledgement, next] = answers.filter(({ error }) => error === null);
  if (!acknowledgement) return { acknowledged: null, replied: null, failed };
  const replied = isDeferred(acknowledgement.body) ? next : acknowledgement;
  return { acknowledged: acknowledgement.after, replied: replied?.after ?? null, failed };
}

function isDeferred(body: unknown): boolean {
  return (
    typeof body === 'object' && body !== null && 'type' in body && DEFERRED.has(Number(body.type))
  );
}
