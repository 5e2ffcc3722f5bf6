/** A promise that others settle later; the first to settle it wins. */
export interface Pending<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
  readonly isSettled: () => boolean;
}

/** A new pending promise, whose rejection is never reported as unhandled. */
export function createPending<T>(): Pending<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  let settled = false;
  const settle = (): void => {
    settled = true;
  };
  promise.then(settle, settle);
  return { promise, resolve, reject, isSettled: () => settled };
}
