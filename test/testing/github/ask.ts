import type { GithubStandIn } from '../../../src/testing/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of all shapes
export type Body = any;

export interface Asked {
  status: number;
  body: Body;
  headers: Headers;
}

/** Calls the stand-in as a client does, without following redirects. `as` names a token, or is one; null sends none. */
export async function ask(
  github: GithubStandIn,
  method: string,
  path: string,
  { body, as = 'workflow' }: { body?: unknown; as?: string | null } = {},
): Promise<Asked> {
  const token = as === null ? undefined : (github.tokens[as as keyof GithubStandIn['tokens']] ?? as);
  const answer = await fetch(path.startsWith('http') ? path : github.url + path, {
    method,
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `token ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}

/** The addresses in a header `Link`, by what they are. */
export const linksOf = ({ headers }: Asked): Record<string, string> =>
  Object.fromEntries(
    [...(headers.get('link') ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, url = '', rel = '']) => [rel, url]),
  );

/** A clock whose time a test sets. */
export function handClock(start = Date.parse('2026-10-01T10:00:00Z')) {
  let now = start;
  return {
    now: () => now,
    /** @param seconds forward */
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}
