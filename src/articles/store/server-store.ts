/**
 * What is kept on the disk for each server apart. Of all of them hold: what was confirmed is there after a crash, whole;
 * where the disk fails, a `StoreError` says so and nothing was changed; no server sees anything of another.
 */
export interface ServerStore {
  /** Deletes what has had its time, of all servers. */
  sweep(): Promise<unknown>;
}
