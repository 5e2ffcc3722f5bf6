import type { Clock } from '../../src/local-guild/clock.ts';

interface Timer {
  readonly due: number;
  readonly task: () => void;
}

/** A clock that only moves when a test moves it. */
export interface ManualClock extends Clock {
  readonly advance: (milliseconds: number) => void;
}

/** A clock that stands at a fixed moment. */
export function createManualClock(): ManualClock {
  let now = Date.UTC(2024, 0, 1);
  const timers = new Set<Timer>();
  return {
    now: () => now,
    after: (delay, task) => {
      const timer = { due: now + delay, task };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance: (milliseconds) => {
      const end = now + milliseconds;
      const due = [...timers].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due);
      for (const timer of due) {
        if (!timers.delete(timer)) continue;
        now = timer.due;
        timer.task();
      }
      now = end;
    },
  };
}
