import type { BaseInteraction } from 'discord.js';
import type { Analyse } from '../../answers/analysis-here.ts';
import type { GuildArticles } from '../../articles/store/guild-articles.ts';
import type { Fetched } from '../../intake/fetch-page.ts';
import type { Services } from '../services.ts';

/** What managing articles needs beyond asking. */
export interface ArticleServices extends Services {
  /** Analyses what is in no library yet, beside what else is done. */
  readonly analyse: Analyse;
  readonly articlesOf: (guildId: string) => Promise<GuildArticles>;
  /** Gets an attached file. Throws `UserError`. */
  readonly fetchAttachment: (url: string) => Promise<Fetched>;
  /** Gets a page; null where members may not add by web address. Throws `UserError`. */
  readonly fetchPage: ((url: string) => Promise<Fetched>) | null;
  /** Name of the role that may do without the permission Manage Server; null: none. */
  readonly editorRole: string | null;
  readonly now: () => Date;
}

/** A member who may change the articles of the server in which they act. */
export interface Editor {
  readonly guildId: string;
  /** Discord id of the member. */
  readonly by: string;
  readonly articles: GuildArticles;
}

/** What a member with the right does; it is never called for another. */
export type EditorHandler<Acting extends BaseInteraction, Rest extends unknown[]> = (
  editor: Editor,
  interaction: Acting,
  ...rest: Rest
) => Promise<void>;
