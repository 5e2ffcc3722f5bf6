import type { Gateway } from './gateway.ts';

/** A REST failure to answer with, in place of the real answer. */
export interface RestFault {
  readonly status: 429 | 500 | 502 | 503;
  /** How many requests get it. */
  readonly times: number;
  /** Only requests whose path holds this text; all by default. */
  readonly path?: string;
  /** For 429: seconds until the bot may try again. */
  readonly retryAfter?: number;
}

/** The guild's misbehaviour on demand. */
export interface Faults
  extends Pick<
    Gateway,
    'dropSocket' | 'closeSocket' | 'askToReconnect' | 'invalidateSession' | 'acknowledgeHeartbeats'
  > {
  /** The next requests of the bot fail. */
  readonly failRequests: (fault: RestFault) => void;
  /** Comes back without memory of sessions, interactions and messages; registered commands stay, as Discord's do. */
  readonly restart: () => void;
}

/** The failures that were ordered and have not happened yet. */
export interface FaultQueue {
  readonly order: (fault: RestFault) => void;
  /** The failure that this request gets, if any; counts it. */
  readonly next: (path: string) => RestFault | undefined;
}

/** An empty queue. */
export function createFaultQueue(): FaultQueue {
  const ordered: { fault: RestFault; left: number }[] = [];
  return {
    order: (fault) => void ordered.push({ fault, left: fault.times }),
    next: (path) => {
      const due = ordered.find(({ fault, left }) => left > 0 && path.includes(fault.path ?? ''));
      if (due) due.left -= 1;
      return due?.fault;
    },
  };
}
