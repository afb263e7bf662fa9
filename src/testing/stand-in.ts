import type { AddressInfo } from 'node:net';
import { createWorld } from './create-world.ts';
import { type Customer, createCustomer } from './customer.ts';
import { Faults } from './faults.ts';
import { RateLimit } from './http/rate-limit.ts';
import type { ReceivedRequest } from './http/received.ts';
import { createServer } from './http/server.ts';
import { type Sleep, Workers, type WorkPerWrite } from './http/work.ts';
import { allRoutes } from './routes/all.ts';
import { wakeSnoozed } from './rules/scheduled.ts';
import { recordingsSeed, type Seed, seedTokens, sow } from './state/seed.ts';
import { createState, type State } from './state/state.ts';
import type { Delivery } from './webhooks/delivery.ts';

export interface StandInOptions {
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
  /** Milliseconds since 1970; the real time unless told. Rate windows, flood limit and all stored times follow it. */
  clock?: { now(): number };
  /** Waits so many milliseconds: faults `hold` and `slow`, work per write, pauses between a bot's attempts. */
  sleep?: Sleep;
  /** Numbers from 0 up to 1; uuids, tokens and names are made of them. */
  random?: () => number;
  /**
   * `recordings` (default): account 1 with the users Ada Admin and Grace Agent and the bot "Flows Bot". `empty`:
   * nothing but a platform app. An object changes names or lets ids begin elsewhere.
   */
  seed?: 'recordings' | 'empty' | Partial<Seed>;
  /** Requests that the loopback address has in a clock minute; unlimited unless told, as on the real server. */
  rateLimit?: number;
  /** How long a change takes and how many are worked on at a time; no time at all unless told. */
  workPerWrite?: WorkPerWrite;
  /** Rows of a page of conversations.list; 25 unless told. */
  pageSize?: number;
}

export interface StandIn {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly tokens: typeof seedTokens;
  readonly state: State;
  /** What arrived since the last reset, in order. */
  readonly requests: readonly ReceivedRequest[];
  /** Forgets what arrived and begins to count anew; faults stay. */
  resetRequests(): void;
  readonly faults: Faults;
  /** Attempts to deliver webhooks, in order. */
  readonly deliveries: readonly Delivery[];
  /** Customers who write through an API inbox, without a token. */
  readonly customer: Customer;
  /** Runs the job that opens snoozed conversations whose time has come; nothing here runs it by itself. Answers their
   * display ids. */
  wakeSnoozed(): number[];
  /** Resolves when bulk jobs and deliveries that answers left behind are done. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** A bulk job takes 128 ms for a row where a toggle takes 45 (300 rows in 38.5 s, measured on the real server). */
const bulkShare = 128 / 45;

/** Starts a stand-in Chatwoot of its own on the loopback address. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const sleep: Sleep = options.sleep ?? ((ms) => new Promise((done) => void setTimeout(done, ms).unref()));
  const seed =
    options.seed === 'empty' ? null : { ...recordingsSeed, ...(options.seed !== 'recordings' && options.seed) };
  const state = createState(seed?.idsAfter);
  const faults = new Faults();
  const requests: ReceivedRequest[] = [];
  let url = '';
  const clock = options.clock ?? Date;
  const random = options.random ?? Math.random;
  const world = createWorld(state, { now: () => clock.now(), random, sleep, faults, url: () => url });
  sow(state, seed, world.now, world.chance.token);
  const workers = new Workers(options.workPerWrite, sleep);
  const limit = new RateLimit(options.rateLimit);
  const runBulkJob = (steps: (() => void)[]) => {
    if (faults.dropsBulkJob()) return;
    world.background(async () => {
      for (const step of steps) {
        await workers.during(bulkShare, step);
        world.settle();
      }
    });
  };
  const routes = allRoutes({ pageSize: options.pageSize ?? 25, runBulkJob });
  const server = createServer(routes, { world, faults, requests, limit, workers, sleep });
  await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return {
    url,
    tokens: seedTokens,
    state,
    requests,
    resetRequests: () => requests.splice(0),
    faults,
    deliveries: world.deliveries,
    customer: createCustomer(url, state),
    wakeSnoozed: () => wakeSnoozed(world),
    idle: () => world.idle(),
    close: () => server.close(),
  };
}
