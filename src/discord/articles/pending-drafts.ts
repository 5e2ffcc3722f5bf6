import { randomBytes } from 'node:crypto';
import type { PackedAnalysis } from '../../answers/packed-analysis.ts';
import type { ReadDraft } from '../../intake/draft.ts';
import { UserError } from '../../text/user-error.ts';

/** What was read and waits for its member to confirm it. */
export interface PendingDraft {
  readonly draft: ReadDraft;
  /** Where the text came from: "pasted", a file's name, an address. */
  readonly from: string;
  /** Ids of the articles much like it that its member has been shown. */
  readonly seen?: readonly string[];
  /** What was found in it: in use for as long as the draft waits, so that nothing is analysed again when it is stored. */
  readonly analysis?: PackedAnalysis;
}

/** Whose draft, and in which server. */
interface Owner {
  readonly guildId: string;
  readonly by: string;
}

interface Kept extends PendingDraft {
  readonly owner: string;
  readonly until: number;
}

const MINUTES = 15;
const MOST_OF_A_MEMBER = 5;
const MOST = 500;

/** Drafts between preview and confirmation, in memory alone. Only the member who gave a draft gets it, in that server. */
export class PendingDrafts {
  readonly #now: () => Date;
  /** By token, oldest first. */
  readonly #kept = new Map<string, Kept>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Keeps a draft for a quarter of an hour; gives the token for its buttons. */
  put(owner: Owner, pending: PendingDraft): string {
    const token = randomBytes(9).toString('base64url');
    this.#keep(token, owner, pending);
    return token;
  }

  /** Throws `UserError` where there is none, or none any more. */
  get(owner: Owner, token: string): PendingDraft {
    const kept = this.#kept.get(token);
    if (kept?.owner === keyOf(owner) && kept.until > this.#now().getTime()) return kept;
    throw new UserError(
      `This preview is gone: they are kept for ${MINUTES} minutes, and the last ${MOST_OF_A_MEMBER} of a member. Add the article again.`,
    );
  }

  /** Puts a mended draft in the place of the one before. */
  replace(owner: Owner, token: string, pending: PendingDraft): void {
    this.get(owner, token);
    this.#keep(token, owner, pending);
  }

  /** Forgets a draft. */
  remove(owner: Owner, token: string): void {
    if (this.#kept.get(token)?.owner === keyOf(owner)) this.#kept.delete(token);
  }

  #keep(token: string, owner: Owner, pending: PendingDraft): void {
    const now = this.#now().getTime();
    this.#kept.delete(token);
    const until = now + MINUTES * 60_000;
    this.#kept.set(token, { ...pending, owner: keyOf(owner), until });
    for (const [other, { until }] of this.#kept) if (until <= now) this.#kept.delete(other);
    const own = [...this.#kept].filter(([, kept]) => kept.owner === keyOf(owner));
    const excess = [
      ...own.slice(0, Math.max(own.length - MOST_OF_A_MEMBER, 0)),
      ...[...this.#kept].slice(0, Math.max(this.#kept.size - MOST, 0)),
    ];
    for (const [other] of excess) this.#kept.delete(other);
  }
}

function keyOf({ guildId, by }: Owner): string {
  return `${guildId} ${by}`;
}
