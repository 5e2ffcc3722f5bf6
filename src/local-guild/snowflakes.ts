import type { Clock } from './clock.ts';

/** First second of 2015, from which Discord's ids count. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** A source of ids in Discord's form: milliseconds in the upper bits, a rising counter below. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fromTime = BigInt(Math.max(0, clock.now() - DISCORD_EPOCH)) << 22n;
    last = fromTime > last ? fromTime : last + 1n;
    return String(last);
  };
}
