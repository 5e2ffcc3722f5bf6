import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import type { LocalGuild } from '../../src/local-guild/local-guild.ts';

/** An interaction as it came over the wire. */
interface Received {
  readonly id: string;
  readonly token: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A bot without a library, so that a test can send what no library would. */
export interface RawBot {
  /** The next interaction, or one that has come already. */
  readonly next: () => Promise<Received>;
  /** Sends JSON with the bot's token to a path under `/api/v10`. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** Answers an interaction. */
  readonly answer: (received: Received, body: unknown) => Promise<Answer>;
  readonly stop: () => void;
}

/** Identifies at a local guild's gateway and waits for READY. */
export async function startRawBot(guild: LocalGuild): Promise<RawBot> {
  const socket = new WebSocket(`${guild.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  const received: Received[] = [];
  const waiting: ((interaction: Received) => void)[] = [];
  const identity = { token: guild.token, intents: 1, properties: {} };
  const receive = (interaction: Received): void => {
    const waiter = waiting.shift();
    if (waiter) waiter(interaction);
    else received.push(interaction);
  };
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const { op, t, d } = JSON.parse(String(data));
      if (op === GatewayOpcodes.Hello) {
        socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d: identity }));
      } else if (t === GatewayDispatchEvents.Ready) resolve();
      else if (t === GatewayDispatchEvents.InteractionCreate) receive(d);
    });
  });

  const send: RawBot['send'] = async (method, path, body) => {
    const response = await fetch(`${guild.url}/api/v10${path}`, {
      method,
      headers: { Authorization: `Bot ${guild.token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };

  return {
    send,
    next: async () => received.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    answer: ({ id, token }, body) => send('POST', `/interactions/${id}/${token}/callback`, body),
    stop: () => socket.terminate(),
  };
}
