import type { Where } from './answers/message.ts';
import type { State } from './state/state.ts';
import type { Change, WebhookEvent } from './webhooks/events.ts';

/** Sources of chance; all drawn from one injected function. */
export interface Chance {
  /** 24 letters and digits, as Rails' has_secure_token makes them. */
  token(): string;
  uuid(): string;
  /** A made-up name such as `holy-grass-538`, which anonymous customers get. */
  name(): string;
}

/** What rules and routes work on. */
export interface World {
  readonly state: State;
  readonly chance: Chance;
  /** Address of the stand-in; answers build links from it. */
  url(): string;
  /** Milliseconds since 1970, later at every call. */
  now(): number;
  /** Runs `job` after the answer of the current request was made and before it is sent: Chatwoot's background jobs,
   * minus their delay, so that a read never comes too early here. */
  later(job: () => void): void;
  /** Tells webhooks and bots; the payload is built when the current request's jobs are done. */
  announce(event: WebhookEvent, about: About, change?: Change[] | null): void;
  /** Work that outlives the request: bulk jobs, deliveries. `idle()` of the stand-in waits for it. */
  background(work: () => Promise<void>): void;
  /** Carries out what `later` and `announce` gathered. Called after each request and each step of a bulk job.
   * @param where `account` after a request of an account. */
  settle(where?: Where): void;
}

/** What an event is about; ids, since payloads are built from the rows as they are when they are sent. */
export interface About {
  conversationId?: number;
  messageId?: number;
  contactId?: number;
  by?: Actor;
  isPrivate?: boolean;
}

/** Who does something: named in activity messages, shown as sender. */
export type Actor = { type: 'User' | 'AgentBot' | 'Contact'; id: number; name: string };
