import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import { StoreError } from '../../articles/store/store-error.ts';
import { UserError } from '../../text/user-error.ts';
import type { ArticleServices, EditorHandler } from './article-services.ts';

/** What Discord offers the commands for managing articles by; administrators can change it in Discord's own settings. */
export const EDITOR_PERMISSIONS = String(PermissionFlagsBits.ManageGuild);

/** Whether a member may change articles here: in a server, with Manage Server or the role that the settings name. */
export function mayEdit(interaction: BaseInteraction, editorRole: string | null): boolean {
  if (interaction.guildId === null) return false;
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return true;
  if (editorRole === null || !interaction.inCachedGuild()) return false;
  return interaction.member.roles.cache.some(({ name }) => name === editorRole);
}

/**
 * Lets a handler act for members with the right alone, whatever Discord let through, and on the server of the interaction
 * alone. A failing disk becomes a sentence for the member, with the cause in the log.
 */
export function asEditor<Acting extends BaseInteraction, Rest extends unknown[]>(
  { articlesOf, editorRole, log }: ArticleServices,
  handle: EditorHandler<Acting, Rest>,
): (interaction: Acting, ...rest: Rest) => Promise<void> {
  return async (interaction, ...rest) => {
    const { guildId } = interaction;
    if (guildId === null) throw new UserError('Articles are managed in a server, not here.');
    if (!mayEdit(interaction, editorRole)) throw new UserError(refusal(editorRole));
    try {
      const articles = await articlesOf(guildId);
      await handle({ guildId, by: interaction.user.id, articles }, interaction, ...rest);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      log.error(`The articles of server ${guildId} could not be stored or read.`, error);
      throw new UserError(error.message, { cause: error });
    }
  };
}

function refusal(editorRole: string | null): string {
  const role = editorRole === null ? '' : ` or the role ${editorRole}`;
  return `Only members with the permission Manage Server${role} may manage articles here: ask one of them.`;
}
