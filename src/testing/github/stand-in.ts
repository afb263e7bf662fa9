import type { AddressInfo } from 'node:net';
import { Faults } from '../faults.ts';
import type { Sleep } from '../http/work.ts';
import type { GithubFault } from './faults.ts';
import { GithubLimits } from './http/rate-limit.ts';
import type { GithubRequest } from './http/received.ts';
import { createGithubServer } from './http/server.ts';
import { createPeople, type GithubPeople } from './people.ts';
import { sowGithub } from './state/seed.ts';
import { createGithubState, type GithubState } from './state/state.ts';

export interface GithubStandInOptions {
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
  /** Milliseconds since 1970; the real time unless told. Rate limits and all stored times follow it. */
  clock?: { now(): number };
  /** Waits so many milliseconds: faults `hold` and `slow`. */
  sleep?: Sleep;
  /** Numbers from 0 up to 1; tokens and commits are named by them. */
  random?: () => number;
  /** Where its pages are said to be, such as `https://github.example.test`; `https://github.com` unless told. */
  web?: string;
  /** Fields that GraphQL is not to know, as on an older Enterprise server: `ClosedEvent.duplicateOf`. */
  graphqlLacks?: readonly string[];
  /** Requests that a token has in an hour; GitHub's own numbers unless told. */
  rateLimit?: number;
}

export interface GithubStandIn {
  /** `http://127.0.0.1:PORT`, to be used as https://api.github.com. With `/api/v3` and `/api/graphql` it answers as an
   * Enterprise server. */
  readonly url: string;
  /** Where its pages are said to be; nothing is there. */
  readonly web: string;
  readonly tokens: ReturnType<typeof sowGithub>;
  readonly state: GithubState;
  /** Does what people do on GitHub's pages, without a request. */
  readonly people: GithubPeople;
  /** What arrived since the last reset, in order. */
  readonly requests: readonly GithubRequest[];
  /** Forgets what arrived and begins to count anew; faults stay. */
  resetRequests(): void;
  readonly faults: Faults<GithubFault>;
  close(): Promise<void>;
}

/** Starts a stand-in GitHub of its own on the loopback address. It is not GitHub and keeps everything in memory. */
export async function startGithubStandIn(options: GithubStandInOptions = {}): Promise<GithubStandIn> {
  const sleep: Sleep = options.sleep ?? ((ms) => new Promise((done) => void setTimeout(done, ms).unref()));
  const clock = options.clock ?? Date;
  const random = options.random ?? Math.random;
  const state = createGithubState();
  const world = {
    state,
    now: () => Math.floor(clock.now() / 1000) * 1000,
    hex: (count: number) => Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join(''),
  };
  const people = createPeople(world);
  const tokens = sowGithub(people);
  const faults = new Faults<GithubFault>();
  const requests: GithubRequest[] = [];
  const web = options.web ?? 'https://github.com';
  let url = '';
  const parts = {
    world,
    faults,
    requests,
    limits: new GithubLimits(options.rateLimit),
    sleep,
    url: () => url,
    web,
  };
  const server = createGithubServer(parts, options.graphqlLacks ?? []);
  await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return {
    url,
    web,
    tokens,
    state,
    people,
    requests,
    resetRequests: () => requests.splice(0),
    faults,
    close: () => server.close(),
  };
}
