/**
 * The kinds a caller would treat differently.
 * - `Unauthorized`: the token is missing, wrong, or of the wrong kind.
 * - `Forbidden`: role, not a member, bot not allowed, account suspended, plan without the feature.
 * - `NotFound`: no such account, conversation, contact …
 * - `Invalid`: refused for what was sent (422, 400), by Chatwoot or by us before sending.
 * - `RateLimited`: 429, or too many messages in one conversation (422).
 * - `ServerError`: 5xx, or an answer that is not Chatwoot's.
 * - `Unreachable`: the call never left, or was sent elsewhere: DNS, TLS, refused connection, redirect.
 * - `TimedOut`, `Interrupted`: no whole answer came; the call may have been carried out.
 */
export const errorKinds = [
  'Unauthorized',
  'Forbidden',
  'NotFound',
  'Invalid',
  'RateLimited',
  'ServerError',
  'Unreachable',
  'TimedOut',
  'Interrupted',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

/** Kinds of what may be gone at the next try; the same call meets every other one again. */
export const passingKinds: readonly ErrorKind[] = [
  'RateLimited',
  'ServerError',
  'Unreachable',
  'TimedOut',
  'Interrupted',
];

export interface ErrorFacts {
  readonly kind: ErrorKind;
  /** Dotted name of the operation, or the verb. */
  readonly operation: string;
  /** What failed, what Chatwoot said, what to do. Never a token, a URL query or a customer's text. */
  readonly message: string;
  /** False when it is certain that nothing was changed. */
  readonly mayHaveHappened?: boolean;
  /** The HTTP status, when there was an answer. */
  readonly status?: number | undefined;
  /** Names of the fields Chatwoot found at fault. */
  readonly fields?: readonly string[];
  /** For RateLimited: milliseconds until the server's next window. */
  readonly retryAfterMs?: number | undefined;
  /** False when a repeat cannot do better (a redirect, a certificate nobody trusts). Default: as its kind mostly is. */
  readonly passing?: boolean;
}

/** The one error of this library. Read `kind`, or `kindOf(error)` where it may have crossed Temporal. */
export class ChatwootError extends Error {
  override readonly name = 'ChatwootError';
  readonly kind: ErrorKind;
  readonly operation: string;
  readonly mayHaveHappened: boolean;
  readonly status: number | undefined;
  readonly fields: readonly string[];
  readonly retryAfterMs: number | undefined;
  readonly passing: boolean;

  constructor(facts: ErrorFacts) {
    super(`${facts.operation}: ${facts.message}`);
    this.kind = facts.kind;
    this.operation = facts.operation;
    this.mayHaveHappened = facts.mayHaveHappened ?? false;
    this.status = facts.status;
    this.fields = facts.fields ?? [];
    this.retryAfterMs = facts.retryAfterMs;
    this.passing = facts.passing ?? passingKinds.includes(facts.kind);
  }
}

const isKind = (value: unknown): value is ErrorKind => (errorKinds as readonly unknown[]).includes(value);

/**
 * The kind of an error, whether thrown here or read in a workflow: there it is an ActivityFailure whose cause is an
 * ApplicationFailure with the kind as its `type`. Nothing when the error is not ours.
 */
export function kindOf(error: unknown): ErrorKind | undefined {
  return failureIn(error)?.kind;
}

/** The same with the sentence of the error that has the kind. */
export function failureIn(error: unknown): { readonly kind: ErrorKind; readonly message: string } | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof ChatwootError) return at;
    if ('type' in at && isKind(at.type)) return { kind: at.type, message: at.message };
  }
  return undefined;
}

/** The same error, once an earlier try of the same call may have been carried out. */
export function inDoubt(error: ChatwootError): ChatwootError {
  if (error.mayHaveHappened) return error;
  const message = error.message.slice(error.operation.length + 2);
  return new ChatwootError({
    ...error,
    mayHaveHappened: true,
    message: `${message} An earlier try may have been carried out: look before repeating it.`,
  });
}
