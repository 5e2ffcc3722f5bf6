import type { PageEvents } from './page-api.ts';

type EventName = keyof PageEvents;

/** Receives one event of the page's stream. */
type EventListener = <Name extends EventName>(name: Name, data: PageEvents[Name]) => void;

/** Delivers events to the members who may see them, and to nobody else. */
export interface EventHub {
  /** Sends an event to each listener whose member passes `maySee`. */
  readonly publish: <Name extends EventName>(
    name: Name,
    data: PageEvents[Name],
    maySee: (memberId: string) => boolean,
  ) => void;
  /** Listens as that member; returns what ends it. */
  readonly subscribe: (memberId: string, listener: EventListener) => () => void;
}

/** An empty hub. */
export function createEventHub(): EventHub {
  const subscriptions = new Set<{ memberId: string; listener: EventListener }>();
  return {
    publish: (name, data, maySee) => {
      for (const { memberId, listener } of subscriptions) {
        if (maySee(memberId)) listener(name, data);
      }
    },
    subscribe: (memberId, listener) => {
      const subscription = { memberId, listener };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
  };
}
