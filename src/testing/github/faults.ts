/** What can go wrong with one request to GitHub. Times in milliseconds unless they say otherwise. */
export type GithubFault =
  /** The work is done, then the connection is destroyed without an answer. */
  | { kind: 'lose-answer' }
  /** The work is done, half of the answer's body arrives, then the connection is destroyed. */
  | { kind: 'cut-answer' }
  /** 500 before any work. */
  | { kind: 'error-500' }
  /** The work is done, then the answer is 500. */
  | { kind: 'error-500-after' }
  /** 502 before any work. */
  | { kind: 'error-502' }
  /** The work is done, then the answer is 502: what GitHub gives when it took too long. */
  | { kind: 'error-502-after' }
  /** The connection is reset before any work. */
  | { kind: 'reset' }
  /** Nothing happens for `ms`; only then is the work carried out, whether or not the client still waits. */
  | { kind: 'hold'; ms: number }
  /** The work is done at once, the answer comes after `ms`. */
  | { kind: 'slow'; ms: number }
  /** 403 before any work: the token's requests of the hour are used up. They come back after `resetSeconds`, 60 unless
   * told. */
  | { kind: 'primary-limit'; resetSeconds?: number }
  /** Before any work: too much at a time. `status` is 403 unless told, `retryAfterSeconds` 60; `null` sends none. */
  | { kind: 'secondary-limit'; status?: 403 | 429; retryAfterSeconds?: number | null };
