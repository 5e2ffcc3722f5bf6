// @ts-check

/**
 * @import { InteractionLogEntry } from '../page-api.ts'
 * @typedef {{ acknowledged: number | null, replied: number | null, failed: boolean }} Times in milliseconds after the command
 */

/** Callback types that only promise a reply: deferred reply and deferred update. */
const DEFERRED = new Set([5, 6]);

/**
 * When the bot acknowledged an interaction and when it gave its reply; null for what has not come.
 * @param {Pick<InteractionLogEntry, 'answers'>} entry
 * @returns {Times}
 */
export function timesOf({ answers }) {
  const failed = answers.some(({ error }) => error !== null);
  const [acknowledgement, next] = answers.filter(({ error }) => error === null);
  if (!acknowledgement) return { acknowledged: null, replied: null, failed };
  const replied = isDeferred(acknowledgement.body) ? next : acknowledgement;
  return { acknowledged: acknowledgement.after, replied: replied?.after ?? null, failed };
}

/** @param {unknown} body */
function isDeferred(body) {
  return (
    typeof body === 'object' && body !== null && 'type' in body && DEFERRED.has(Number(body.type))
  );
}
