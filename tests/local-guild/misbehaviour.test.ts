import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type LocalGuild,
  type LocalGuildOptions,
  startLocalGuild,
} from '../../src/local-guild/local-guild.ts';
import { createManualClock } from './manual-clock.ts';
import { ben, newsroom } from './people.ts';
import { startTinyBot, type TinyBot } from './tiny-bot.ts';

/** How long to wait for what takes the client some seconds. */
const PATIENT = { timeout: 30_000 };

const echo = {
  member: ben.id,
  channel: newsroom.channel,
  command: 'echo',
  options: { text: 'still here' },
};

/** A guild and a bot for one test; the guild's time stands, so that a busy machine makes no answer late. */
async function together(
  options: LocalGuildOptions,
  work: (guild: LocalGuild, bot: TinyBot) => Promise<void>,
): Promise<void> {
  const guild = await startLocalGuild({
    port: 0,
    clock: createManualClock(),
    checkAnswers: true,
    ...options,
  });
  const bot = await startTinyBot(guild.url, guild.token);
  try {
    await work(guild, bot);
    expect(guild.brokenAnswers).toEqual([]);
    expect(guild.unimplementedRoutes).toEqual([]);
  } finally {
    await bot.stop();
    await guild.close();
  }
}

async function expectAnswer(guild: LocalGuild): Promise<void> {
  const reply = await guild.actions.slash(echo);
  expect(reply).toMatchObject({ message: { content: 'still here' } });
}

/** Waits until the bot has lost its connection and is there again. */
async function reconnected(guild: LocalGuild, lose: () => void): Promise<void> {
  await expect.poll(guild.isOnline, PATIENT).toBe(true);
  const changes: boolean[] = [];
  const end = guild.events.subscribe(ben.id, (name, data) => {
    if (name === 'state' && 'online' in data) changes.push(data.online);
  });
  lose();
  await expect.poll(() => changes.slice(changes.indexOf(false)), PATIENT).toContain(true);
  end();
}

describe.concurrent('the answer still comes', () => {
  test.each<[fault: string, lose: (guild: LocalGuild) => void]>([
    ['the socket is dropped', ({ faults }) => faults.dropSocket()],
    ['the socket is closed with 1001', ({ faults }) => faults.closeSocket(1001)],
    ['the socket is closed with 4000', ({ faults }) => faults.closeSocket(4000)],
    ['the bot is asked to reconnect', ({ faults }) => faults.askToReconnect()],
  ])('while %s, by resuming', async (_, lose) => {
    await together({}, async (guild) => {
      lose(guild);
      await expectAnswer(guild);
    });
  });

  test('after the session was invalidated', async () => {
    await together({}, async (guild) => {
      await reconnected(guild, () => guild.faults.invalidateSession());
      await expectAnswer(guild);
    });
  });

  test('after a restart without memory', async () => {
    await together({}, async (guild) => {
      await reconnected(guild, () => guild.faults.restart());
      await expectAnswer(guild);
    });
  });

  test('after heartbeats were not acknowledged', async () => {
    await together({ heartbeatInterval: 300 }, async (guild) => {
      await reconnected(guild, () => guild.faults.acknowledgeHeartbeats(false));
      guild.faults.acknowledgeHeartbeats(true);
      await expectAnswer(guild);
    });
  });

  test('after 429, when Retry-After has passed', async () => {
    await together({}, async (guild, bot) => {
      guild.faults.failRequests({ status: 429, times: 1, path: '/callback', retryAfter: 0.2 });
      await expectAnswer(guild);
      expect(bot.errors).toEqual([]);
    });
  });

  test('after 502', async () => {
    await together({}, async (guild, bot) => {
      guild.faults.failRequests({ status: 502, times: 2 });
      await expectAnswer(guild);
      expect(bot.errors).toEqual([]);
    });
  });
});

describe.concurrent('the member is told', () => {
  test('when the bot stays silent', async () => {
    const clock = createManualClock();
    await together({ clock }, async (guild) => {
      const failures: string[] = [];
      guild.events.subscribe(ben.id, (name, data) => {
        if (name === 'failed' && 'text' in data) failures.push(data.text);
      });
      const reply = guild.actions.slash({ ...echo, command: 'silent', options: {} });
      clock.advance(3000);
      await expect(reply).rejects.toThrow('The application did not respond');
      expect(failures).toEqual(['The application did not respond']);
    });
  });

  test('when no bot is connected', async () => {
    const clock = createManualClock();
    await together({ clock }, async (guild, bot) => {
      await bot.stop();
      const reply = guild.actions.slash(echo);
      clock.advance(3000);
      await expect(reply).rejects.toThrow('The application did not respond');
    });
  });

  test('when an answer comes too late, which the bot learns', async () => {
    const clock = createManualClock();
    await together({ clock }, async (guild, bot) => {
      guild.faults.failRequests({ status: 429, times: 1, path: '/callback', retryAfter: 0.3 });
      const reply = guild.actions.slash(echo);
      clock.advance(3001);
      await expect(reply).rejects.toThrow('The application did not respond');
      await expect
        .poll(() => bot.errors.map(({ message }) => message), PATIENT)
        .toEqual(['Unknown interaction']);
    });
  });

  test('when the session was lost with the question in it', async () => {
    const clock = createManualClock();
    await together({ clock }, async (guild) => {
      guild.faults.invalidateSession();
      const reply = guild.actions.slash(echo);
      clock.advance(3000);
      await expect(reply).rejects.toThrow('The application did not respond');
    });
  });
});

describe.concurrent('logging in', () => {
  test('is refused with another token', async () => {
    const guild = await startLocalGuild({ port: 0 });
    await expect(startTinyBot(guild.url, 'another')).rejects.toThrow('invalid token');
    await guild.close();
  });

  test('works for a bot that is its own process', async () => {
    const clock = createManualClock();
    const guild = await startLocalGuild({ port: 0, clock, checkAnswers: true });
    const script = fileURLToPath(new URL('./tiny-bot-process.ts', import.meta.url));
    const bot: ChildProcess = spawn(
      process.execPath,
      ['--import', 'tsx', script, guild.url, guild.token],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      if (bot.stdout) await once(bot.stdout, 'data');
      await expectAnswer(guild);
      guild.faults.dropSocket();
      await expectAnswer(guild);
    } finally {
      bot.kill('SIGTERM');
      await once(bot, 'exit');
      await guild.close();
    }
  });
});
