import type { StandIn } from '../../src/testing/index.ts';

export interface Answered {
  status: number;
  body: unknown;
}

/** Calls the stand-in as a client does. `as` names a token; nobody's sends none. */
export async function ask(
  standIn: StandIn,
  method: string,
  path: string,
  body?: unknown,
  as: keyof StandIn['tokens'] | 'nobody' = 'admin',
): Promise<Answered> {
  const answer = await fetch(standIn.url + path, {
    method,
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(as === 'nobody' ? {} : { api_access_token: standIn.tokens[as] }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json') && text !== '';
  return { status: answer.status, body: json ? JSON.parse(text) : text };
}
