/** What can go wrong with one request. Times in milliseconds. */
export type RequestFault =
  /** The work is done, then the connection is destroyed without an answer. */
  | { kind: 'lose-answer' }
  /** The work is done, half of the answer's body arrives, then the connection is destroyed. */
  | { kind: 'cut-answer' }
  /** 500 before any work. */
  | { kind: 'error-500' }
  /** The work is done, then the answer is 500. */
  | { kind: 'error-500-after' }
  /** 500 before any work, as a page of HTML: what a proxy or Rails itself sends. */
  | { kind: 'html-500' }
  /** 429 as Chatwoot sends it: plain text, no Retry-After. */
  | { kind: 'rate-limited' }
  /** The connection is reset before any work. */
  | { kind: 'reset' }
  /** Nothing happens for `ms`; only then is the work carried out, whether or not the client still waits. */
  | { kind: 'hold'; ms: number }
  /** The work is done at once, the answer comes after `ms`. */
  | { kind: 'slow'; ms: number }
  /** A redirect elsewhere, before any work. */
  | { kind: 'redirect'; location: string }
  /** The work is done, the answer is 200 with JSON that ends too early. */
  | { kind: 'broken-json' };

/** What can go wrong behind the answers. */
export type BackgroundFault =
  /** A bulk job is lost though its call was answered with 200, as under load on the real server. */
  | { kind: 'drop-bulk-job' }
  /** A webhook delivery is never tried. */
  | { kind: 'drop-webhook'; event?: string }
  /** A webhook delivery is made twice, with the same delivery id. */
  | { kind: 'repeat-webhook'; event?: string };

/** Which requests a fault hits. Without any of these it hits the next request. */
export interface Where {
  /** The n-th request since the last reset, counted from 1. */
  request?: number;
  method?: string;
  /** A part of the path, or a pattern for it. The query is not looked at. */
  path?: string | RegExp;
  /** Lets so many matching requests pass first. */
  skip?: number;
  /** How many matching requests are hit; 1 unless told, Infinity for all. */
  times?: number;
}

export type Fault = (RequestFault | BackgroundFault) & Where;
const backgroundKinds = new Set(['drop-bulk-job', 'drop-webhook', 'repeat-webhook']);

/** Tells a stand-in to misbehave; Chatwoot's, unless other faults of a request are named. */
export class Faults<OfRequest extends { kind: string } = RequestFault> {
  #rules: { fault: (OfRequest | BackgroundFault) & Where; skip: number; left: number }[] = [];
  /** Faults that took effect, in order. */
  readonly fired: { kind: OfRequest['kind'] | BackgroundFault['kind']; request?: number }[] = [];

  add(...faults: ((OfRequest | BackgroundFault) & Where)[]): void {
    for (const fault of faults) this.#rules.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#rules = [];
    this.fired.length = 0;
  }

  /** The fault for a request that has just come in. */
  forRequest(n: number, method: string, path: string): OfRequest | undefined {
    return this.#take(
      ({ kind, ...where }) =>
        !backgroundKinds.has(kind) &&
        (where.request === undefined || where.request === n) &&
        (where.method === undefined || where.method === method) &&
        (where.path === undefined ||
          (typeof where.path === 'string' ? path.includes(where.path) : where.path.test(path))),
      n,
    ) as OfRequest | undefined;
  }

  dropsBulkJob(): boolean {
    return this.#take(({ kind }) => kind === 'drop-bulk-job') !== undefined;
  }

  /** How often a delivery is to be made. */
  deliveries(event: string): 0 | 1 | 2 {
    const hit = this.#take(
      (fault) =>
        (fault.kind === 'drop-webhook' || fault.kind === 'repeat-webhook') &&
        (!('event' in fault) || fault.event === undefined || fault.event === event),
    );
    return hit === undefined ? 1 : hit.kind === 'drop-webhook' ? 0 : 2;
  }

  #take(
    matches: (fault: (OfRequest | BackgroundFault) & Where) => boolean,
    request?: number,
  ): OfRequest | BackgroundFault | undefined {
    for (const rule of this.#rules) {
      if (rule.left <= 0 || !matches(rule.fault)) continue;
      if (rule.skip > 0) {
        rule.skip--;
        continue;
      }
      rule.left--;
      this.fired.push({ kind: rule.fault.kind, ...(request === undefined ? {} : { request }) });
      return rule.fault;
    }
    return undefined;
  }
}
