import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
  type GatewaySendPayload,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildPayload, readyPayload } from './guild-payloads.ts';
import { isJsonObject } from './json.ts';
import { GUILDS } from './world.ts';

interface Dispatch {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

/** A bot's session, which outlives its connection: what was dispatched meanwhile is replayed on resume. */
interface Session {
  readonly id: string;
  readonly log: Dispatch[];
  sequence: number;
  socket: WebSocket | null;
}

/** The WebSocket side of the guild, and the ways in which it can misbehave. */
export interface Gateway {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Sends an event to every session; one without a connection gets it when it resumes. */
  readonly dispatch: (event: GatewayDispatchEvents, data: unknown) => void;
  readonly isOnline: () => boolean;
  /** Takes the bot out of a guild, and tells it so. */
  readonly leaveGuild: (guildId: string) => void;
  /** Brings the bot back into a guild. */
  readonly joinGuild: (guildId: string) => void;
  /** Whether the bot is in that guild. */
  readonly isIn: (guildId: string) => boolean;
  /** Cuts the connections without a word. */
  readonly dropSocket: () => void;
  /** Closes the connections with a WebSocket close code. */
  readonly closeSocket: (code: number) => void;
  /** Op 7: asks the bot to reconnect. */
  readonly askToReconnect: () => void;
  /** Op 9: ends the sessions; the bot has to identify anew. */
  readonly invalidateSession: () => void;
  /** Whether heartbeats are answered. */
  readonly acknowledgeHeartbeats: (on: boolean) => void;
  /** Forgets every session and cuts the connections. */
  readonly forgetAll: () => void;
  readonly close: () => void;
}

interface GatewayOptions {
  readonly token: string;
  readonly url: () => string;
  readonly heartbeatInterval: number;
  readonly onPresence: () => void;
}

/** How many events a session keeps for a resume. */
const LOG_LENGTH = 1000;

/** A gateway that nobody is connected to. */
export function createGateway(options: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const left = new Set<string>();
  let acknowledges = true;

  const dispatchTo = (session: Session, t: string, d: unknown): void => {
    session.sequence += 1;
    const dispatch = { s: session.sequence, t, d };
    session.log.push(dispatch);
    if (session.log.length > LOG_LENGTH) session.log.shift();
    send(session.socket, { op: GatewayOpcodes.Dispatch, ...dispatch });
  };

  const attach = (session: Session, socket: WebSocket): void => {
    session.socket?.terminate();
    session.socket = socket;
    socket.on('close', () => {
      if (session.socket === socket) session.socket = null;
      options.onPresence();
    });
    options.onPresence();
  };

  const isRefused = (socket: WebSocket, token: unknown): boolean => {
    if (token === options.token) return false;
    socket.close(GatewayCloseCodes.AuthenticationFailed);
    return true;
  };

  const identify = (socket: WebSocket, token: unknown): void => {
    if (sessionOf(socket)) {
      socket.close(GatewayCloseCodes.AlreadyAuthenticated);
      return;
    }
    if (isRefused(socket, token)) return;
    const session: Session = { id: randomUUID(), log: [], sequence: 0, socket: null };
    sessions.set(session.id, session);
    attach(session, socket);
    const guilds = GUILDS.filter(({ id }) => !left.has(id));
    const ready = readyPayload(session.id, options.url(), guilds);
    dispatchTo(session, GatewayDispatchEvents.Ready, ready);
    for (const guild of guilds) {
      dispatchTo(session, GatewayDispatchEvents.GuildCreate, guildPayload(guild));
    }
  };

  const dispatch = (event: GatewayDispatchEvents, data: unknown): void => {
    for (const session of sessions.values()) dispatchTo(session, event, data);
  };

  const resume = (socket: WebSocket, token: unknown, sessionId: string, seq: number): void => {
    if (isRefused(socket, token)) return;
    const session = sessions.get(sessionId);
    const isKept = session && (session.log[0]?.s ?? 1) <= seq + 1;
    if (!isKept) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return;
    }
    attach(session, socket);
    for (const missed of session.log.filter(({ s }) => s > seq)) {
      send(socket, { op: GatewayOpcodes.Dispatch, ...missed });
    }
    dispatchTo(session, GatewayDispatchEvents.Resumed, {});
  };

  const receive = (socket: WebSocket, payload: GatewaySendPayload): void => {
    if (payload.op === GatewayOpcodes.Identify) {
      identify(socket, payload.d.token);
    } else if (payload.op === GatewayOpcodes.Resume) {
      resume(socket, payload.d.token, payload.d.session_id, payload.d.seq);
    } else if (payload.op === GatewayOpcodes.Heartbeat && acknowledges) {
      send(socket, { op: GatewayOpcodes.HeartbeatAck });
    }
  };

  const sessionOf = (socket: WebSocket): Session | undefined =>
    [...sessions.values()].find((session) => session.socket === socket);
  const eachSocket = (act: (socket: WebSocket) => void): void => {
    for (const socket of server.clients) act(socket);
  };

  server.on('connection', (socket) => {
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => {
      const payload = parsePayload(String(data));
      if (payload) receive(socket, payload);
      else socket.close(GatewayCloseCodes.DecodeError);
    });
    const heartbeat_interval = options.heartbeatInterval;
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval } });
  });

  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) =>
        server.emit('connection', client, request),
      ),
    dispatch,
    leaveGuild: (guildId) => {
      left.add(guildId);
      dispatch(GatewayDispatchEvents.GuildDelete, { id: guildId });
    },
    joinGuild: (guildId) => {
      const guild = GUILDS.find(({ id }) => id === guildId);
      if (guild && left.delete(guildId)) {
        dispatch(GatewayDispatchEvents.GuildCreate, guildPayload(guild));
      }
    },
    isIn: (guildId) => !left.has(guildId),
    isOnline: () => [...sessions.values()].some(({ socket }) => socket !== null),
    dropSocket: () => eachSocket((socket) => socket.terminate()),
    closeSocket: (code) => eachSocket((socket) => socket.close(code)),
    askToReconnect: () =>
      eachSocket((socket) => send(socket, { op: GatewayOpcodes.Reconnect, d: null })),
    invalidateSession: () => {
      for (const { socket } of sessions.values()) {
        send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      }
      sessions.clear();
    },
    acknowledgeHeartbeats: (on) => {
      acknowledges = on;
    },
    forgetAll: () => {
      sessions.clear();
      eachSocket((socket) => socket.terminate());
    },
    close: () => {
      eachSocket((socket) => socket.terminate());
      server.close();
    },
  };
}

function send(socket: WebSocket | null, payload: object): void {
  if (socket?.readyState === 1) socket.send(JSON.stringify({ s: null, t: null, ...payload }));
}

/** The payload, or undefined where a bot sent anything but JSON with an opcode and data. */
function parsePayload(text: string): GatewaySendPayload | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    const isPayload = isJsonObject(payload) && typeof payload.op === 'number' && 'd' in payload;
    return isPayload ? (payload as unknown as GatewaySendPayload) : undefined;
  } catch {
    return undefined;
  }
}
