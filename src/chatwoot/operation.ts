import type { Answer } from './answer-kind.ts';

export { empty, html, json } from './answer-kind.ts';

/** What a value may be. A path or query value is text on the wire, so there 42 and "42" are the same. */
export type FieldType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'object'
  | 'file'
  | 'string[]'
  | 'integer[]'
  | 'object[]'
  | 'file[]';

/** One field of an operation. Its comment in the row says what it means; this says what is checked before sending. */
export interface Field {
  readonly type: FieldType | readonly FieldType[];
  readonly required?: true;
  /** JSON null is allowed and means something of its own (it clears, it unassigns). */
  readonly nullable?: true;
  /** The only values Chatwoot knows. It answers 500 to any other, so the check is ours. */
  readonly values?: readonly (string | number)[];
  /** Sent beside the wrapper, not inside it. */
  readonly outside?: true;
  /** In a multipart form this object goes as JSON text (Chatwoot parses it); others go as `name[key]`. */
  readonly asJson?: true;
}

export type Fields = { readonly [name: string]: Field };

/** Whose token an operation takes. An empty list: the operation is public and no token is sent. */
export type TokenKind = 'user' | 'bot' | 'platform';

/**
 * What the identical request does a second time: `same` nothing more, `adds` one more object or message,
 * `flips` back, `gone` is refused because the thing is no longer there (or already there).
 */
export type Repeat = 'same' | 'adds' | 'flips' | 'gone';

/** Limits that Chatwoot keeps apart from the one per IP address (rack_attack.rb; the last is in message.rb). */
export type RateScope =
  | 'contact-search'
  | 'conversation-meta'
  | 'reports'
  | 'transcript'
  | 'upload'
  | 'conversation-messages';

/**
 * How a list goes on. `page` counts from 1; `after` and `before` are message ids.
 * `rows` is the place of the list in the answer (empty: the answer is the list), `count` that of the number of rows
 * over all pages, `order` what a walk sends unless the caller chose an order. With the field `wholeWith` the server
 * answers all rows at once and ignores the page.
 */
export type Paging =
  | {
      readonly by: 'page';
      readonly size: number;
      readonly rows: string;
      readonly count?: string;
      readonly order?: { readonly [field: string]: string };
      readonly wholeWith?: string;
    }
  | { readonly by: 'after' | 'before'; readonly size: number; readonly rows: string };

/** Everything about an operation that the client, the Action, the worker and the reference page need to know. */
export interface Row {
  readonly tokens: readonly TokenKind[];
  /** Administrators only, says the server (Pundit policies); everything else any agent may. */
  readonly role?: 'administrator';
  /** Path fields that are not plain numeric ids. */
  readonly path?: Fields;
  readonly query?: Fields;
  readonly body?: Fields;
  /** The key around the body's fields, where recordings show it wrapped. */
  readonly wrapper?: string;
  /** Always sent, never asked for. */
  readonly fixed?: { readonly [name: string]: string };
  readonly answers: Answer<unknown>;
  readonly pages?: Paging;
  readonly repeat: Repeat;
  /** A POST that only reads (filters). */
  readonly reads?: true;
  readonly rate?: RateScope;
  /** First Chatwoot version that has it, where not all supported ones do. */
  readonly since?: string;
  readonly edition?: 'enterprise';
  /** A rule over several fields: answers the sentence to refuse with, or nothing. */
  readonly check?: (input: { readonly [name: string]: unknown }) => string | undefined;
  /** What a success that did not do what was asked looks like: answers the sentence to fail with, or nothing. */
  readonly undone?: (input: { readonly [name: string]: unknown }, answer: unknown) => string | undefined;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Operation<Route extends string = string, R extends Row = Row> {
  /** The dotted name: client method, activity type, the Action's `operation`. */
  readonly name: string;
  readonly method: Method;
  /** Path template with `{names}`. */
  readonly path: Route;
  readonly row: R;
}

/**
 * Declares one Chatwoot operation as data.
 * @param name dotted name, the same as its place in the tree of endpoints (a test holds that)
 * @param route verb and path template, `POST /api/v1/accounts/{account_id}/…`
 */
export function operation<const Route extends `${Method} /${string}`, const R extends Row>(
  name: string,
  route: Route,
  row: R,
): Operation<Route, R> {
  const space = route.indexOf(' ');
  return { name, method: route.slice(0, space) as Method, path: route.slice(space + 1) as Route, row };
}

const names = /\{(\w+)\}/g;

/** The names of the path fields, in order. */
export function pathNames(operation: Operation): string[] {
  return [...operation.path.matchAll(names)].map((match) => match[1] as string);
}

/** True when the call changes nothing in the account. */
export function readsOnly(operation: Operation): boolean {
  return operation.method === 'GET' || operation.row.reads === true;
}

/** True when the same call made twice does no more than made once. */
export function isRepeatable(operation: Operation): boolean {
  return readsOnly(operation) || operation.row.repeat === 'same';
}
