import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** The model that ships. */
export const READER_MODEL = fileURLToPath(new URL('./weights/reader.onnx', import.meta.url));

/** What runs the model: native code, or WebAssembly, a fifth as fast, where there is none for the machine. */
export type RuntimeName = 'onnxruntime-node' | 'onnxruntime-web';

/** A model that is loaded. Close it when done: its memory is not the garbage collector's. */
export interface ReaderSession {
  readonly runtime: RuntimeName;
  /**
   * The numbers of each token of a window, token after token: as many as the model has outputs. Throws where the model
   * cannot read the tokens. Windows are read one by one: several at once take as long, and as the model scales its
   * integers by the largest value of all, what is found in one would depend on the others.
   */
  readonly read: (ids: Int32Array) => Promise<Float32Array<ArrayBuffer>>;
  readonly close: () => Promise<void>;
}

/** The parts that both runtimes share. */
interface Runtime {
  readonly InferenceSession: {
    create(file: string, options: object): Promise<InferenceSession>;
    create(bytes: Uint8Array, options: object): Promise<InferenceSession>;
  };
  readonly Tensor: new (type: 'int64', values: BigInt64Array, shape: readonly number[]) => Tensor;
}

/** How a runtime is loaded, for so many threads, and what it calls the processor. */
export interface RuntimeChoice {
  readonly name: RuntimeName;
  readonly provider: 'cpu' | 'wasm';
  readonly load: (threads: number) => Promise<Runtime>;
}

/** From the fastest. */
export const RUNTIMES: readonly RuntimeChoice[] = [
  {
    name: 'onnxruntime-node',
    provider: 'cpu',
    load: () => import('onnxruntime-node'),
  },
  {
    name: 'onnxruntime-web',
    provider: 'wasm',
    load: async (threads) => {
      const runtime = await import('onnxruntime-web/wasm');
      runtime.env.wasm.numThreads = threads;
      return runtime;
    },
  },
];

/** What fails is thrown: the runtime need not write it to the terminal as well. */
const QUIET = { logSeverityLevel: 4 } as const;

/** A session, and what was said by the runtimes that were tried before. */
export interface OpenedSession {
  readonly session: ReaderSession;
  readonly failures: readonly string[];
}

/** Opens a model with the first runtime that works here. Throws with what each said where none does. */
export async function openSession(
  modelPath: string,
  { threads = 1, runtimes = RUNTIMES }: { threads?: number; runtimes?: readonly RuntimeChoice[] },
): Promise<OpenedSession> {
  // Otherwise each runtime would be loaded to say so in its own way.
  await access(modelPath);
  const failures: string[] = [];
  for (const choice of runtimes) {
    try {
      return { session: await openWith(choice, modelPath, threads), failures };
    } catch (error) {
      failures.push(`${choice.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(failures.join('; '));
}

async function openWith(
  { name, provider, load }: RuntimeChoice,
  modelPath: string,
  threads: number,
): Promise<ReaderSession> {
  const { InferenceSession, Tensor } = await load(threads);
  const options: InferenceSession.SessionOptions = {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    ...QUIET,
  };
  // WebAssembly takes a path for a web address. Native code reads a file with less memory than bytes.
  const model =
    provider === 'wasm'
      ? await InferenceSession.create(await readFile(modelPath), options)
      : await InferenceSession.create(modelPath, options);
  return {
    runtime: name,
    read: async (ids) => {
      const shape = [1, ids.length];
      const input_ids = new Tensor('int64', BigInt64Array.from(ids, BigInt), shape);
      const attention_mask = new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape);
      const { logits } = await model.run({ input_ids, attention_mask }, QUIET);
      if (!(logits?.data instanceof Float32Array)) throw new Error('the model gives no logits');
      // A copy, whose memory is not the runtime's.
      const numbers = logits.data.slice();
      logits.dispose();
      return numbers;
    },
    close: () => model.release(),
  };
}
