import { parseAst } from 'vitest/node';

/** A node of the syntax tree, as far as it matters here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Whether statements or an expression stand in a function, and where it is. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);
/** The frame of the function that runs, and what it is told of (`calls.ts`). */
const FRAME = '__frame';
const CALLS = '__calls';

/**
 * The source with every function telling `__calls` when it begins, waits, goes on and ends, and nothing else changed.
 *
 * V8 counts how often a function ran, and not for whom. So each thread keeps one word, the layer whose code runs: a
 * function puts its own layer there when it begins and counts a call where another one stood there, and puts the
 * caller's back when it ends, by returning or throwing. What awaits or yields puts the caller's back too, and its own
 * again when it goes on; what goes on after a promise, as what a timer or a socket calls, has the event loop for its
 * caller, which is no layer. Of a call through a library (an `Array.map`, an emitter) the caller is the layer that
 * called the library. Getters and constructors that are written out are functions; what stands in a parameter's default
 * or a class's fields counts as of the caller's layer; a generator is called once, at its first `next`.
 */
export function countCalls(source: string, layer: string): string {
  const inserted = new Insertions();
  visit(parseAst(source, { lang: 'ts' }), false);
  return inserted.into(source);

  function visit(value: unknown, inFunction: boolean): void {
    if (Array.isArray(value)) {
      for (const each of value) visit(each, inFunction);
    } else if (isNode(value)) {
      const close = openNode(value, inFunction);
      for (const child of Object.values(value))
        visit(child, inFunction || FUNCTIONS.has(value.type));
      close();
    }
  }

  /** Writes what goes before the parts of the node; returns what writes the rest. */
  function openNode(node: Node, inFunction: boolean): () => void {
    if (FUNCTIONS.has(node.type) && isNode(node.body)) return openFunction(node, node.body);
    switch (inFunction ? node.type : null) {
      case 'AwaitExpression':
        return openWait(node, 'await');
      case 'YieldExpression':
        return openWait(node, 'yield');
      case 'ForOfStatement':
        return openLoop(node);
      case 'TryStatement':
        openTry(node);
    }
    return () => {};
  }

  function openFunction(node: Node, body: Node): () => void {
    const begin = `const ${FRAME} = ${CALLS}.enter(${JSON.stringify(layer)}); try`;
    const end = `finally { ${CALLS}.leave(${FRAME}); }`;
    if (body.type === 'BlockStatement') {
      inserted.before(body.start, `{ ${begin} `);
      return () => inserted.after(body.end, ` ${end} }`);
    }
    const arrow = source.lastIndexOf('=>', body.start) + 2;
    inserted.before(arrow, ` { ${begin} { return (`);
    return () => inserted.after(node.end, `); } ${end} }`);
  }

  function openWait(node: Node, word: string): () => void {
    const { argument } = node;
    inserted.before(node.start, `${CALLS}.goOn(${FRAME}, `);
    const how = node.delegate === true ? 'allOf' : 'wait';
    if (isNode(argument)) inserted.before(argument.start, `${CALLS}.${how}(${FRAME}, `);
    return () => {
      if (isNode(argument)) inserted.after(argument.end, ')');
      else inserted.after(node.start + word.length, ` ${CALLS}.wait(${FRAME})`);
      inserted.after(node.end, ')');
    };
  }

  /** Of a `for await`; any other loop waits for nothing. */
  function openLoop({ await: waits, right, body, end }: Node): () => void {
    if (waits !== true || !isNode(right) || !isNode(body)) return () => {};
    inserted.before(right.start, `${CALLS}.eachOf(${FRAME}, `);
    inserted.before(body.start, `{ ${GO_ON} `);
    return () => {
      inserted.after(right.end, ')');
      inserted.after(end, ` } ${GO_ON}`);
    };
  }

  /** What failed while the function waited goes on in its `catch` or `finally`. */
  function openTry({ handler, finalizer }: Node): void {
    for (const block of [isNode(handler) ? handler.body : null, finalizer]) {
      if (isNode(block)) inserted.before(block.start + 1, ` ${GO_ON} `);
    }
  }
}

const GO_ON = `${CALLS}.goOn(${FRAME});`;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Text to be put into a source at places of it. */
class Insertions {
  readonly #before = new Map<number, string>();
  readonly #after = new Map<number, string>();

  /** In front of what begins there, within what was put there already. */
  before(at: number, text: string): void {
    this.#before.set(at, (this.#before.get(at) ?? '') + text);
  }

  /** Behind what ends there, and behind what was put there already. */
  after(at: number, text: string): void {
    this.#after.set(at, (this.#after.get(at) ?? '') + text);
  }

  into(source: string): string {
    const places = new Set([...this.#before.keys(), ...this.#after.keys()]);
    let written = '';
    let from = 0;
    for (const at of [...places].sort((a, b) => a - b)) {
      written +=
        source.slice(from, at) + (this.#after.get(at) ?? '') + (this.#before.get(at) ?? '');
      from = at;
    }
    return written + source.slice(from);
  }
}
