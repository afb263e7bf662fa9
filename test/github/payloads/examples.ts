import { createRequire } from 'node:module';

// biome-ignore lint/suspicious/noExplicitAny: payloads are of many shapes, and held against GitHub's schema by a test
export type Payload = any;

const all = createRequire(import.meta.url)('@octokit/webhooks-examples') as readonly {
  name: string;
  examples: readonly Payload[];
}[];

/** A payload that GitHub sent, to be changed at will. The last one of several that fit, which is the newest. */
export function example(name: string, action: string, fits: (payload: Payload) => boolean = () => true): Payload {
  const examples = all.find((event) => event.name === name)?.examples ?? [];
  const found = examples.findLast((payload) => payload.action === action && fits(payload));
  if (!found) throw new Error(`There is no example of ${name} ${action}.`);
  return structuredClone(found);
}

/** Keys that GitHub sends today and did not when the examples were gathered: its published schema has them. */
export const newer: readonly string[] = ['state_reason', 'has_discussions', 'immutable', 'updated_at'];

/** A part of an example with what is so now: the keys stay those that GitHub sends, the values become ours. */
export function fill(sent: Payload, now: Payload): Payload {
  if (!isObject(sent) || !isObject(now)) return now;
  const since = newer.filter((key) => key in now && !(key in sent)).map((key) => [key, now[key]]);
  return Object.fromEntries([
    ...Object.entries(sent).map(([key, value]) => [key, key in now ? fill(value, now[key]) : value]),
    ...since,
  ]);
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
