import type { Account, AgentBot, PlatformApp, Role, User } from '../state/records.ts';
import type { Actor, World } from '../world.ts';
import type { Part } from './body.ts';

/** Whose token a request carried. */
export type Owner =
  | { kind: 'user'; user: User }
  | { kind: 'bot'; bot: AgentBot }
  | { kind: 'platform'; app: PlatformApp }
  | { kind: 'unknown' }
  | { kind: 'nobody' };

export type Params = Record<string, unknown>;

/** What a route needs of a request: everything is parsed, nothing is checked. */
export interface Call {
  world: World;
  path: Readonly<Record<string, string>>;
  query: Params;
  /** The body, with uploaded files as `Part`s. */
  body: Params;
  headers: Readonly<Record<string, string | undefined>>;
}

/** A call inside an account, by someone who may be there. */
export interface AccountCall extends Call {
  account: Account;
  /** The caller as others see him. */
  by: Actor;
  user: User | null;
  bot: AgentBot | null;
  role: Role | null;
}

export interface PlatformCall extends Call {
  app: PlatformApp;
}

/** Who may call a route of an account. */
export type Access = 'member' | 'administrator' | 'member-or-bot';

/** One route. Its answer is the JSON body; `empty` is a body of no bytes. */
export type Route = { method: string; url: string } & (
  | { kind: 'account'; access: Access; handle: (call: AccountCall) => unknown }
  | { kind: 'profile'; handle: (call: Call & { user: User }) => unknown }
  | { kind: 'platform'; handle: (call: PlatformCall) => unknown }
  | { kind: 'public'; handle: (call: Call) => unknown }
);

export const empty = Symbol('an empty body');
export const noContent = Symbol('204 without a body');
/** A page for people. */
export class Page {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

/** A stored file. */
export class Download {
  readonly contentType: string;
  readonly data: Uint8Array;
  constructor(contentType: string, data: Uint8Array) {
    this.contentType = contentType;
    this.data = data;
  }
}

const account =
  (method: string) =>
  (access: Access, path: string, handle: (call: AccountCall) => unknown): Route => ({
    method,
    url: `/api/v1/accounts/:account_id${path}`,
    kind: 'account',
    access,
    handle,
  });

/** Makes routes inside an account: `on.get('member', '/labels', handle)`. */
export const on = {
  get: account('GET'),
  post: account('POST'),
  patch: account('PATCH'),
  put: account('PUT'),
  delete: account('DELETE'),
};

export const publicRoute = (method: string, path: string, handle: (call: Call) => unknown): Route => ({
  method,
  url: `/public/api/v1${path}`,
  kind: 'public',
  handle,
});

/** Rails answers PATCH and PUT of every update alike. */
export const update = (access: Access, path: string, handle: (call: AccountCall) => unknown): Route[] => [
  on.patch(access, path, handle),
  on.put(access, path, handle),
];

/** A number of the path or a parameter; anything else becomes -1, which no row has. */
export function idOf(value: unknown): number {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : -1;
}

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'fileName' in value && 'data' in value;

/** An object, or nothing: unknown shapes are dropped silently, as strong parameters do. */
export function objectOf(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isPart(value)) return undefined;
  return value as Record<string, unknown>;
}

export const textOf = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : String(value);
