import type { APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import type { PageReply } from '../../src/local-guild/page-api.ts';
import { createManualClock } from './manual-clock.ts';
import { ben, newsroom } from './people.ts';
import { startTinyBot, type TinyBot } from './tiny-bot.ts';

/** A guild with the tiny bot in it. */
export interface LiveGuild {
  readonly guild: LocalGuild;
  readonly bot: TinyBot;
  /** A slash command, in Newsroom as Ben unless said otherwise. */
  readonly slash: (
    command: string,
    options?: Readonly<Record<string, string | number | boolean>>,
    where?: { readonly member: string; readonly channel: string },
  ) => Promise<PageReply>;
  /** Fails where a route was missing, the guild broke Discord's schema, or the bot was refused something. */
  readonly expectNoErrors: () => void;
  readonly close: () => Promise<void>;
}

/** Starts both; the guild's time stands, so that a busy machine makes no answer late. */
export async function openLiveGuild(): Promise<LiveGuild> {
  const guild = await startLocalGuild({
    port: 0,
    clock: createManualClock(),
    checkAnswers: true,
  });
  const bot = await startTinyBot(guild.url, guild.token);
  return {
    guild,
    bot,
    slash: (command, options = {}, where = inNewsroom(ben)) =>
      guild.actions.slash({ ...where, command, options }),
    expectNoErrors: () => {
      expect(guild.unimplementedRoutes).toEqual([]);
      expect(guild.brokenAnswers).toEqual([]);
      expect(bot.errors).toEqual([]);
    },
    close: async () => {
      await bot.stop();
      await guild.close();
    },
  };
}

/** That member in the first channel of Newsroom. */
export function inNewsroom(member: { id: string }): { member: string; channel: string } {
  return { member: member.id, channel: newsroom.channel };
}

/** The message of a reply; throws where it is a form or choices. */
export async function messageOf(reply: Promise<PageReply>): Promise<APIMessage> {
  const settled = await reply;
  if (!('message' in settled)) throw new Error(`no message but ${settled.kind}`);
  return settled.message;
}
