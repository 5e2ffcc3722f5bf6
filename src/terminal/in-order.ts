/**
 * Works at several of the items at once, at most so many, and hands each result on in the order of the items, as soon as
 * those before it are handed on. Rejects with the first error of the work or of what takes its results.
 */
export async function forEachInOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  most: number,
  work: (item: T) => Promise<R>,
  take: (result: R) => void | Promise<void>,
): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const inFlight: Promise<void>[] = [];
  for await (const item of items) {
    const before = last;
    const result = work(item);
    last = before.then(async () => take(await result));
    // Awaited below; this only keeps an early failure from counting as unhandled.
    for (const early of [result, last]) early.catch(() => {});
    inFlight.push(last);
    if (inFlight.length >= most) await inFlight.shift();
  }
  await last;
}
