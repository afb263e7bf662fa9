import { Refusal } from '../refusal.ts';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

export interface Limited {
  path: string;
  method: string;
  token: string | undefined;
  /** Where the request comes from: X-Forwarded-For or the connection. */
  ip: string;
}

/**
 * Chatwoot's limits by the clock minute of the server. As on the real server the loopback address is exempt, unless a
 * limit for it is given; a request with X-Forwarded-For counts for that address.
 * @param perMinute requests of one address in a minute; 3000 on the real server.
 */
export class RateLimit {
  readonly #perMinute: number | undefined;
  #minute = -1;
  #counts = new Map<string, number>();

  constructor(perMinute: number | undefined) {
    this.#perMinute = perMinute;
  }

  /** Counts a request; throws 429 when its minute is full. A refused request counts too. */
  check(request: Limited, now: number): void {
    if (this.#perMinute === undefined && loopback.test(request.ip)) return;
    const minute = Math.floor(now / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#counts = new Map();
    }
    const account = /^\/api\/v1\/accounts\/([^/]+)\//.exec(request.path)?.[1];
    const full = [
      this.#over(`ip ${request.ip}`, this.#perMinute ?? 3000),
      account !== undefined &&
        request.path.endsWith('/contacts/search') &&
        this.#over(`contact search ${account}`, 100),
      account !== undefined &&
        request.path.endsWith('/conversations/meta') &&
        this.#over(`meta ${account} ${request.token}`, 30),
    ];
    if (full.some(Boolean)) throw tooMany();
  }

  #over(key: string, limit: number): boolean {
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count > limit;
  }
}

/** Plain text and no Retry-After: all that a client learns is to wait for the next minute. */
export const tooMany = () => new Refusal(429, 'Retry later\n');
