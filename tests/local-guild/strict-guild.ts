import { expect } from 'vitest';
import { type LocalGuild, startLocalGuild } from '../../src/local-guild/local-guild.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { ben, newsroom } from './people.ts';
import { type RawBot, startRawBot } from './raw-bot.ts';

/** Discord's flag for messages of Components V2. */
export const V2 = 32_768;
/** Discord's flag for private replies. */
export const EPHEMERAL = 64;

const COMMANDS = '/applications/1100000000000000001/commands';

/** A member's `/try`, which the raw bot answers. */
export const trying = { member: ben.id, channel: newsroom.channel, command: 'try' };

/** A guild under a manual clock with a raw bot that registered `/try`. */
export interface StrictGuild {
  readonly clock: ManualClock;
  readonly guild: LocalGuild;
  readonly bot: RawBot;
  /** A `/try` as the bot received it; nobody waits for its reply. */
  readonly tried: () => Promise<{ id: string; token: string }>;
  /** An autocomplete of `/try` as the bot received it. */
  readonly typed: () => Promise<{ id: string; token: string }>;
  /** Stops both; fails where the guild itself broke Discord's schema or lacked a route. */
  readonly close: () => Promise<void>;
}

/** Starts a guild to be strict with. */
export async function openStrictGuild(): Promise<StrictGuild> {
  const clock = createManualClock();
  const guild = await startLocalGuild({ port: 0, clock, checkAnswers: true });
  const bot = await startRawBot(guild);
  const word = { type: 3, name: 'word', description: 'A word', autocomplete: true };
  await bot.send('PUT', COMMANDS, [{ name: 'try', description: 'Tries', options: [word] }]);
  return {
    clock,
    guild,
    bot,
    tried: async () => {
      guild.actions.slash(trying).catch(() => {});
      return bot.next();
    },
    typed: async () => {
      guild.actions.autocomplete({ ...trying, focused: 'word' }).catch(() => {});
      return bot.next();
    },
    close: async () => {
      bot.stop();
      await guild.close();
      expect(guild.unimplementedRoutes).toEqual([]);
      expect(guild.brokenAnswers).toEqual([]);
    },
  };
}

/** The errors of an "Invalid Form Body", flattened: `data.content BASE_TYPE_MAX_LENGTH`. */
export function errorsOf(body: unknown): string[] {
  expect(body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
  return flatten((body as { errors: unknown }).errors);
}

function flatten(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? value.map(({ code }: { code: string }) => `${path.join('.')} ${code}`)
      : flatten(value, [...path, key]),
  );
}

/** A text display. */
export const text = (content = 'text') => ({ type: 10, content });
/** A button that can be clicked. */
export const button = (over = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...over });
/** An action row. */
export const row = (...components: object[]) => ({ type: 1, components });

/** That many things. */
export function many<Item>(count: number, make: (n: number) => Item): Item[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
