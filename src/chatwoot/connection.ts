import { ChatwootError } from './errors.ts';
import type { TokenKind } from './operation.ts';
import { quoted } from './quoted.ts';

/** A Chatwoot and the tokens to talk to it. Never goes into a workflow's input: that takes a connection's name. */
export interface Connection {
  /** Address without trailing slash; `parseBaseUrl` makes it of what people paste. */
  readonly baseUrl: string;
  /** Used for every call that does not name an account itself; never for platform operations. */
  readonly accountId?: number;
  readonly tokens: { readonly [kind in TokenKind]?: string };
  /** Refuses every write before it is sent. */
  readonly readOnly?: boolean;
  /** Calls a minute over all operations. Default 2,400; Chatwoot allows 3,000 for an address. */
  readonly requestsPerMinute?: number;
}

export const defaultRequestsPerMinute = 2_400;

const refuse = (field: string, message: string): never => {
  throw new ChatwootError({ kind: 'Invalid', operation: 'connection', message: `${field} ${message}` });
};

/** A token that was put into the wrong setting is longer than this. */
const mostShown = 12;
const given = (text: string): string => quoted(text, { most: mostShown });

/** Where Chatwoot's own pages and API begin; a pasted address is cut there. */
const ownPaths = /\/(app|api|platform|public|survey|super_admin|widget|auth|hc)(\/.*)?$/;

/**
 * The address of a Chatwoot of what people paste: a page of the dashboard, a trailing slash or an API path are cut
 * off, a sub-path before them is kept. Throws `Invalid` with what is wrong.
 */
export function parseBaseUrl(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '')
    refuse(
      'base-url',
      'is missing: give the address of your Chatwoot, such as https://app.chatwoot.com, or set CHATWOOT_BASE_URL.',
    );
  let url: URL;
  try {
    url = new URL(trimmed);
  } catch {
    return refuse('base-url', 'is not an address: give one with its scheme, such as https://app.chatwoot.com.');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    refuse(
      'base-url',
      `begins with ${url.protocol} where https:// (or http://) is needed: give an address such as https://app.chatwoot.com.`,
    );
  if (url.username !== '' || url.password !== '')
    refuse('base-url', 'holds a user name or password: leave them out, Chatwoot takes only a token.');
  return url.origin + url.pathname.replace(ownPaths, '').replace(/\/+$/, '');
}

/** An account's number of text, or nothing for an empty one. */
export function parseAccountId(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (!/^[1-9]\d{0,15}$/.test(text.trim())) {
    refuse(
      'account-id',
      `is ${given(text)}, which is not a whole number above 0: give the number after /app/accounts/ in the address of your dashboard.`,
    );
  }
  return Number(text);
}

/** Conversation 42 of another account is a stranger's, so one of two numbers that differ must go. */
function refuseOtherAccount(address: string, accountId: number | undefined): void {
  const pasted = /\/accounts\/(\d+)/.exec(address)?.[1];
  if (pasted === undefined || accountId === undefined || Number(pasted) === accountId) return;
  refuse('base-url', `is a page of account ${pasted}, but account-id is ${accountId}: correct the one that is wrong.`);
}

/**
 * The connection that the environment describes: CHATWOOT_BASE_URL, CHATWOOT_ACCOUNT_ID, CHATWOOT_API_TOKEN (a user),
 * CHATWOOT_BOT_TOKEN, CHATWOOT_PLATFORM_TOKEN, CHATWOOT_READ_ONLY, CHATWOOT_REQUESTS_PER_MINUTE.
 * Tokens are not asked for here: an operation that lacks its token says so.
 */
export function connectionFromEnvironment(env: { readonly [name: string]: string | undefined }): Connection {
  const accountId = parseAccountId(env.CHATWOOT_ACCOUNT_ID);
  const requestsPerMinute = parseRate(env.CHATWOOT_REQUESTS_PER_MINUTE);
  const address = env.CHATWOOT_BASE_URL ?? '';
  refuseOtherAccount(address, accountId);
  return {
    baseUrl: parseBaseUrl(address),
    tokens: tokensOf({
      user: env.CHATWOOT_API_TOKEN,
      bot: env.CHATWOOT_BOT_TOKEN,
      platform: env.CHATWOOT_PLATFORM_TOKEN,
    }),
    readOnly: parseReadOnly(env.CHATWOOT_READ_ONLY),
    ...(accountId === undefined ? {} : { accountId }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  };
}

/** Keeps the tokens that are there; an empty text counts as absent. */
export function tokensOf(given: { readonly [kind in TokenKind]?: string | undefined }): Connection['tokens'] {
  return Object.fromEntries(
    Object.entries(given).flatMap(([kind, token]) => (token?.trim() ? [[kind, token.trim()]] : [])),
  );
}

/** Which tokens a connection has. */
export const tokensIn = ({ tokens }: Pick<Connection, 'tokens'>): TokenKind[] =>
  (['user', 'bot', 'platform'] as const).filter((kind) => tokens[kind] !== undefined);

/** A switch that protects must not be lost to a spelling, so what is not plainly off is refused or on. */
export function parseReadOnly(text: string | undefined): boolean {
  const value = (text ?? '').trim().toLowerCase();
  if (value === 'true' || value === '1' || value === 'yes') return true;
  if (value === '' || value === 'false' || value === '0' || value === 'no') return false;
  return refuse('CHATWOOT_READ_ONLY', `is ${given(value)}, which is neither true nor false: set one of the two.`);
}

/** Calls a minute of text, or nothing for an empty one. */
export function parseRate(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text.trim())) {
    refuse(
      'CHATWOOT_REQUESTS_PER_MINUTE',
      `is ${given(text)}, which is not a whole number above 0: give calls a minute, such as 2400.`,
    );
  }
  return Number(text);
}
