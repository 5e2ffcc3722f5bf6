import * as nodeFiles from 'node:fs/promises';
import type { FileSystem } from '../../../src/articles/store/safe-files.ts';

/** A file system whose writing calls fail with `code`: the one numbered `failAt`, or all from there on. A file is then half written. */
export class FailingDisk {
  calls = 0;
  failAt = Number.POSITIVE_INFINITY;
  code = 'EIO';
  once = false;

  readonly fileSystem: FileSystem = {
    ...nodeFiles,
    mkdir: this.#failing(nodeFiles.mkdir),
    rename: this.#failing(nodeFiles.rename),
    rm: this.#failing(nodeFiles.rm),
    open: async (...args: Parameters<typeof nodeFiles.open>) => {
      this.#step();
      const handle = await nodeFiles.open(...args);
      const write = handle.writeFile.bind(handle);
      handle.writeFile = async (content) => {
        const half = String(content).slice(0, String(content).length / 2);
        if (this.#fails()) await write(half);
        this.#step();
        await write(content);
      };
      handle.sync = this.#failing(handle.sync.bind(handle));
      handle.truncate = this.#failing(handle.truncate.bind(handle));
      return handle;
    },
  };

  /** Does some work while the disk fails at a step from now on, once or for good; gives the error that it rejects with, or null. */
  async failDuring(step: number, once: boolean, work: () => Promise<unknown>): Promise<unknown> {
    this.failAt = this.calls + step;
    this.once = once;
    try {
      await work();
      return null;
    } catch (error) {
      return error;
    } finally {
      this.failAt = Number.POSITIVE_INFINITY;
    }
  }

  #failing<F extends (...args: never[]) => Promise<unknown>>(act: F): F {
    return new Proxy(act, {
      apply: async (target, self, args) => {
        this.#step();
        return Reflect.apply(target, self, args);
      },
    });
  }

  #fails(): boolean {
    return this.once ? this.calls === this.failAt : this.calls >= this.failAt;
  }

  #step(): void {
    const fails = this.#fails();
    this.calls++;
    if (fails) throw Object.assign(new Error(`${this.code}: injected`), { code: this.code });
  }
}
