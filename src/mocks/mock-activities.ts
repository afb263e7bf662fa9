import type { ActivityTree, ChatwootActivityTypes } from '../activities/activity-types.ts';
import { endpoints } from '../activities/endpoints/index.ts';
import { verbNames } from '../activities/verbs/index.ts';
import { operationsIn } from '../chatwoot/client.ts';
import { nearestWords } from '../chatwoot/nearest.ts';

/** Any part of a value: a mock answers the fields that the workflow under test reads. */
type Part<T> = T extends readonly (infer Item)[]
  ? readonly Part<Item>[]
  : T extends object
    ? { readonly [K in keyof T]?: Part<T[K]> }
    : T;
type Mock<Activity> = Activity extends (...args: infer Args) => Promise<infer Answer>
  ? (...args: Args) => Part<Answer> | Promise<Part<Answer>>
  : never;
type Nested<Tree> = {
  readonly [K in keyof Tree]?: Tree[K] extends (...args: never[]) => unknown ? Mock<Tree[K]> : Nested<Tree[K]>;
};

/** Mocks by dotted name, nested by it, or some of each. */
export type ActivityMocks = Nested<ActivityTree> & {
  readonly [Name in keyof ChatwootActivityTypes]?: Mock<ChatwootActivityTypes[Name]>;
};

type Registered = (input?: unknown) => Promise<unknown>;

/**
 * Activities for a worker in a test of yours: those that you name do as you say, any other ends its workflow's call with
 * a sentence instead of being tried for ever. An error of the library that a mock throws arrives in the workflow as the
 * real activity's would (kind, one attempt or several); a failed check or a slip in a mock ends the call at once.
 *
 * Nothing is sent anywhere; no Temporal server is asked and none of Temporal's packages is loaded before a mock fails.
 * @throws an Error for a name that no operation and no verb has, and for one that is mocked twice
 */
export function mockActivities(mocks: ActivityMocks): { readonly [name: string]: Registered } {
  if (typeof mocks !== 'object' || mocks === null)
    throw new Error('mockActivities takes an object of functions by dotted name; for none write mockActivities({}).');
  const operations = new Map(operationsIn(endpoints).map((operation) => [operation.name, operation]));
  const names = new Set([...operations.keys(), ...verbNames]);
  const given = new Map<string, (input: unknown) => unknown>();
  for (const [name, mock] of functionsIn(mocks)) {
    if (!names.has(name)) {
      throw new Error(
        `${name} is neither an operation nor a verb${nearestWords(name, [...names])} (docs/reference lists the names).`,
      );
    }
    if (given.has(name)) throw new Error(`${name} is mocked twice, by dotted name and nested: keep one of the two.`);
    given.set(name, mock);
  }
  const activities: { [name: string]: Registered } = {};
  for (const name of names) {
    activities[name] = async (input) => {
      const mock = given.get(name);
      try {
        if (mock) return await mock(input);
      } catch (error) {
        const { mockFailure } = await import('./mock-failure.ts');
        throw mockFailure(error, name, operations.get(name));
      }
      const { notMocked } = await import('./mock-failure.ts');
      throw notMocked(name);
    };
  }
  // What a worker asks for a name that it does not have.
  activities.default = async () => {
    const { notThere } = await import('./mock-failure.ts');
    throw await notThere([...names]);
  };
  return activities;
}

function functionsIn(mocks: object, prefix = ''): [string, (input: unknown) => unknown][] {
  return Object.entries(mocks).flatMap(([key, value]): [string, (input: unknown) => unknown][] => {
    if (typeof value === 'function') return [[`${prefix}${key}`, value]];
    if (value === undefined) return [];
    if (typeof value !== 'object' || value === null)
      throw new Error(`${prefix}${key} is neither a function nor a group of functions: give one of the two.`);
    return functionsIn(value, `${prefix}${key}.`);
  });
}
