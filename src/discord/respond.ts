import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Reply } from './reply.ts';

/** Discord gives up after 3 s: what takes longer than this shows "thinking…" first. */
const PATIENCE_MS = 1500;

/** No text of ours pings anybody, whatever the client's defaults are. */
const NO_MENTIONS = { parse: [] } as const;

/** Sends a new message as the answer to an interaction, or after one that has been acknowledged already. */
export async function respond(
  interaction: RepliableInteraction,
  reply: Reply,
  isPrivate: boolean,
): Promise<void> {
  const flags = MessageFlags.IsComponentsV2 as const;
  const body = { components: reply.components, allowedMentions: NO_MENTIONS };
  if (interaction.deferred) {
    // Whether it is private was fixed by the deferral.
    await interaction.editReply({ ...body, flags });
    return;
  }
  const own = isPrivate ? ([flags, MessageFlags.Ephemeral] as const) : flags;
  if (interaction.replied) await interaction.followUp({ ...body, flags: own });
  else await interaction.reply({ ...body, flags: own });
}

/** Tells the member alone, in plain text. */
export async function tell(interaction: RepliableInteraction, content: string): Promise<void> {
  const message = { content, allowedMentions: NO_MENTIONS, flags: MessageFlags.Ephemeral } as const;
  if (interaction.deferred || interaction.replied) await interaction.followUp(message);
  else await interaction.reply(message);
}

/** Runs work that may be slow and acknowledges the interaction meanwhile, so that Discord does not give up on it. */
export async function withPatience<T>(
  interaction: RepliableInteraction,
  isPrivate: boolean,
  work: () => Promise<T> | T,
): Promise<T> {
  let deferral: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    deferral = interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    // Awaited below; this only keeps an early failure from counting as unhandled.
    deferral.catch(() => {});
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await deferral;
  }
}
