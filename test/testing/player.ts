import type { StandIn } from '../../src/testing/index.ts';
import { Comparison } from './compare.ts';
import type { RecordedCall } from './recorded.ts';

export interface Last {
  path: string;
  body: unknown;
  answer: unknown;
}

export interface Player {
  /** Plays one call and lists what its answer differs in. */
  play(call: RecordedCall): Promise<string[]>;
  readonly comparison: Comparison;
  /** The last call as it was sent, and what its answer held. */
  readonly last: Last;
}

/** What stands in the recordings, and what stands here instead; in order. */
export type Renaming = readonly (readonly [RegExp, string])[];

/** Plays recorded calls against a stand-in, with the ids and tokens that it gives.
 * @param hooks address of the receiver of webhooks. */
export function createPlayer(
  standIn: StandIn,
  hooks = 'http://127.0.0.1:9',
  renaming: Renaming = [],
  sameIds: ReadonlySet<string> = new Set(),
): Player {
  const { state } = standIn;
  const [account] = state.accounts.all();
  const [admin, agent] = state.users.all();
  const [bot] = state.agentBots.all();
  const known = new Map<string, unknown>([
    ['account', account?.id],
    ['admin', admin?.id],
    ['agent', agent?.id],
    ['bot', bot?.id],
    ['hooks', hooks],
  ]);
  const people: Renaming = [
    [/Acme Support/g, account?.name ?? ''],
    [/Ada Admin/g, admin?.name ?? ''],
    [/ada@acme\.test/g, admin?.email ?? ''],
    [/Grace Agent/g, agent?.name ?? ''],
    [/grace@acme\.test/g, agent?.email ?? ''],
    [/Flows Bot/g, bot?.name ?? ''],
    [/http:\/\/127\.0\.0\.1:3000/g, standIn.url],
    [/http:\/\/127\.0\.0\.1:4000/g, hooks],
    [/sandboxAdminToken0000000/g, standIn.tokens.admin],
    [/sandboxBotToken000000000/g, standIn.tokens.bot],
  ];
  const rename = (text: string, how: Renaming) => how.reduce((so, [from, to]) => so.replace(from, to), text);
  const renamed = (text: string) => rename(rename(text, people), renaming);
  const comparison = new Comparison({
    text: renamed,
    sameIds,
    hasActivity: (displayId, content) =>
      state.messages.all().some((row) => {
        const of = state.conversations.get(row.conversationId);
        return row.type === 'activity' && of?.displayId === displayId && row.content === content;
      }),
  });
  const fill = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const whole = /^\{\{(\w+)\}\}$/.exec(value)?.[1];
      if (whole !== undefined) return known.get(whole);
      const parts = value.split(/\{\{(\w+)\}\}/);
      return parts.map((part, at) => (at % 2 === 1 ? String(known.get(part)) : renamed(part))).join('');
    }
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item)]));
  };

  const last: Last = { path: '', body: undefined, answer: undefined };
  return {
    comparison,
    last,
    async play(call) {
      const request = fill(call.request) as RecordedCall['request'];
      Object.assign(last, { path: request.path, body: request.body ?? request.form, answer: undefined });
      const answer = await send(standIn, call.as, request);
      const text = await answer.text();
      const type = (headers: string | null | undefined) => headers?.split(';')[0] ?? null;
      const problems: string[] = [];
      if (answer.status !== call.response.status)
        problems.push(`status ${answer.status}, recorded ${call.response.status}`);
      const recordedType = type(call.response.headers['content-type']);
      if (recordedType && type(answer.headers.get('content-type')) !== recordedType) {
        problems.push(`content type ${answer.headers.get('content-type')}, recorded ${recordedType}`);
      }
      if (answer.headers.has('retry-after')) problems.push('a Retry-After header');
      const { body, empty } = call.response;
      if (answer.headers.get('content-type')?.includes('json') && text !== '') last.answer = JSON.parse(text);
      if (empty || body === undefined) {
        if (text !== '') problems.push(`a body of ${text.length} characters, recorded none`);
      } else if (typeof body === 'string') {
        if (body.startsWith('<html page') ? !text.startsWith('<!DOCTYPE html>') : text !== body)
          problems.push(`"${text}"`);
      } else {
        const live: unknown = JSON.parse(text || '""');
        problems.push(...comparison.differences(body, live));
        for (const [name, pointer] of Object.entries(call.save ?? {})) known.set(name, atPointer(live, pointer));
      }
      return problems;
    },
  };
}

function atPointer(value: unknown, pointer: string): unknown {
  let at = value;
  for (const key of pointer.split('/').slice(1)) at = (at as Record<string, unknown> | undefined)?.[key];
  return at;
}

async function send(standIn: StandIn, as: RecordedCall['as'], request: RecordedCall['request']): Promise<Response> {
  const url = new URL(request.path, standIn.url);
  for (const [name, value] of Object.entries(request.query ?? {})) {
    if (Array.isArray(value))
      for (const item of value) url.searchParams.append(`${name.replace('[]', '')}[]`, String(item));
    else url.searchParams.append(name, String(value));
  }
  const headers: Record<string, string> = { accept: 'application/json' };
  if (as === 'wrong') headers.api_access_token = 'wrong';
  else if (as !== 'nobody') headers.api_access_token = standIn.tokens[as];
  let body: string | FormData | undefined;
  if (request.form) {
    body = new FormData();
    for (const [name, value] of Object.entries(request.form)) {
      if (typeof value === 'string') body.append(name, value);
      else {
        const { file, type, content } = value as { file: string; type: string; content: string };
        body.append(name, new Blob([content], { type }), file);
      }
    }
  } else if (request.raw_body !== undefined || request.body !== undefined) {
    headers['content-type'] = 'application/json';
    body = request.raw_body ?? JSON.stringify(request.body);
  }
  return fetch(url, { method: request.method, headers: { ...headers, ...request.headers }, ...(body ? { body } : {}) });
}
