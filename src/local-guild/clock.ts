/** Time as a parameter, so that tests need no waiting for 3 seconds or 15 minutes. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs `task` once after `delay` ms; returns what cancels it. */
  readonly after: (delay: number, task: () => void) => () => void;
}

/** The machine's own clock; its timers don't keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, task) => {
    const timer = setTimeout(task, delay);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
