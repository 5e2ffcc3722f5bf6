// @ts-check

/**
 * @import { APIAttachment } from 'discord-api-types/v10'
 * @import { PageActions, PageMessages, PageReply, PageState } from '../page-api.ts'
 */

/** What the local guild refused or could not do, in words for the member. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status 0 where the server cannot be reached
   */
  constructor(message, status) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
  }
}

/**
 * @param {string | null} member null: as the first member
 * @returns {Promise<PageState>}
 */
export function loadState(member) {
  return call(`/page/state${member === null ? '' : `?${new URLSearchParams({ member })}`}`);
}

/**
 * @param {string} member
 * @param {string} channel
 * @returns {Promise<PageMessages>}
 */
export function loadMessages(member, channel) {
  return call(`/page/messages?${new URLSearchParams({ member, channel })}`);
}

/**
 * Does what a member does, and resolves with how the bot acknowledged it.
 * @template {keyof PageActions} Action
 * @param {Action} action
 * @param {PageActions[Action]} body
 * @returns {Promise<PageReply>}
 */
export function act(action, body) {
  const headers = { 'content-type': 'application/json' };
  return call(`/page/actions/${action}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/**
 * @param {string} member
 * @param {File} file
 * @returns {Promise<APIAttachment>}
 */
export function upload(member, file) {
  const query = new URLSearchParams({ member, filename: file.name });
  const headers = { 'content-type': file.type || 'application/octet-stream' };
  return call(`/page/actions/upload?${query}`, { method: 'POST', headers, body: file });
}

/**
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<any>} what the server answers, whose shape `page-api.ts` promises
 */
async function call(path, init) {
  const response = await fetch(path, init).catch(() => null);
  if (!response) throw new ApiError('The local guild cannot be reached. Is it still running?', 0);
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  throw new ApiError(
    body?.error ?? `The local guild answered ${response.status}.`,
    response.status,
  );
}
