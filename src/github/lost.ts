import type { ErrorKind } from '../chatwoot/errors.ts';

/** Why no usable answer came from GitHub. Octokit wraps it as the `cause` of its own error, or passes it on. */
export class Lost extends Error {
  readonly kind: ErrorKind;
  /** True when it is certain that the request never reached GitHub. */
  readonly neverLeft: boolean;
  /** False when a repeat cannot do better. */
  readonly passing: boolean;

  constructor(kind: ErrorKind, message: string, { neverLeft = false, passing = true } = {}) {
    super(message);
    this.kind = kind;
    this.neverLeft = neverLeft;
    this.passing = passing;
    // What octokit takes for a cancelled request it does not repeat.
    this.name = passing ? 'Lost' : 'AbortError';
  }
}
