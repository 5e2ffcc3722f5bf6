/** One broken field: its path in the body, and Discord's name and words for the rule. */
export interface FieldError {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
}

interface RefusalBody {
  readonly code: number;
  readonly message: string;
  readonly errors?: object;
}

/** A request that Discord would refuse; `body` is the answer in Discord's own error shape. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: RefusalBody;

  constructor(status: number, body: RefusalBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** Refusals by Discord's error codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const KNOWN = {
  0: [401, '401: Unauthorized'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  30032: [400, 'Maximum number of application commands reached'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50006: [400, 'Cannot send an empty message'],
  50027: [401, 'Invalid Webhook Token'],
  50109: [400, 'The request body contains invalid JSON.'],
} as const;

/** The refusal with that code, its status and message being Discord's. */
export function refusal(code: keyof typeof KNOWN): Refusal {
  const [status, message] = KNOWN[code];
  return new Refusal(status, { code, message });
}

/** Code 50035, with every broken field under its path. */
export function invalidForm(fields: readonly FieldError[]): Refusal {
  const errors = Object.create(null) as ErrorTree;
  for (const field of fields) place(errors, field);
  return new Refusal(400, { code: 50035, message: 'Invalid Form Body', errors });
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

function place(tree: ErrorTree, { path, code, message }: FieldError): void {
  let node = tree;
  for (const key of path) {
    const next = node[String(key)];
    const child: ErrorTree = next === undefined || Array.isArray(next) ? {} : next;
    node[String(key)] = child;
    node = child;
  }
  const listed = node._errors;
  node._errors = [...(Array.isArray(listed) ? listed : []), { code, message }];
}
