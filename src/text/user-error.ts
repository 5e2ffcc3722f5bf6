/** A member's mistake. The message is one sentence and a next step, written for the member, without blame. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
