import { type ActivityOptions, proxyActivities } from '@temporalio/workflow';
import type { ActivityTree, Paths } from '../activities/activity-types.ts';
import { optionsOf } from './activity-options.ts';

/** An activity as a workflow calls it: `executeWithOptions` gives one call options of its own. */
export interface CallActivity<Args extends unknown[], Result> {
  (...args: Args): Promise<Result>;
  executeWithOptions(options: ActivityOptions, args: Args): Promise<Result>;
}

type Callable<Tree> = {
  readonly [K in keyof Tree]: Tree[K] extends (...args: infer Args) => Promise<infer Result>
    ? CallActivity<Args, Result>
    : Callable<Tree[K]>;
};

/** Every operation and every verb as a typed activity, nested by its dotted name. */
export type ChatwootActivities = Callable<ActivityTree>;

export interface ChatwootActivityOptions {
  /** The connection's queue, where its workers listen. Default: the queue of this workflow. */
  readonly taskQueue?: string;
  /** Number of the account that is meant: a worker whose connection is to another one refuses every call. Default: any. */
  readonly accountId?: number | undefined;
  /** For single activities by dotted name, over the defaults. */
  readonly overrides?: { readonly [Name in Paths<ActivityTree>]?: ActivityOptions };
}

type AnyActivity = CallActivity<unknown[], unknown>;

/**
 * Chatwoot inside a workflow: `const chatwoot = chatwootActivities(); await chatwoot.conversations.setStatus({...})`.
 * Every operation and verb, typed, under its dotted name; a worker with `createActivities` or the plugin runs them.
 */
export function chatwootActivities(options: ChatwootActivityOptions = {}): ChatwootActivities {
  const { taskQueue, accountId } = options;
  const overrides: { readonly [name: string]: ActivityOptions | undefined } = options.overrides ?? {};
  const known = new Map<string, AnyActivity>();
  const activity = (name: string): AnyActivity => {
    const found = known.get(name);
    if (found) return found;
    const all = { ...optionsOf(name), ...(taskQueue ? { taskQueue } : {}), ...overrides[name] };
    const any = proxyActivities<Record<string, AnyActivity>>(all)[name] as AnyActivity;
    const made = accountId === undefined ? any : meantFor(accountId, any);
    known.set(name, made);
    return made;
  };
  return nested('', activity) as ChatwootActivities;
}

/** The same activity, which a worker of another account refuses. */
function meantFor(accountId: number, activity: AnyActivity): AnyActivity {
  const meant = (args: unknown[]) => [args[0] ?? {}, { accountId }];
  return Object.assign((...args: unknown[]) => activity(...meant(args)), {
    executeWithOptions: (options: ActivityOptions, args: unknown[]) =>
      activity.executeWithOptions(options, meant(args)),
  });
}

/** A name grows with each step; only a call makes it an activity. No list of names is held in the sandbox. */
function nested(name: string, activity: (name: string) => AnyActivity): unknown {
  return new Proxy(() => {}, {
    get(_, key) {
      // An accidental `await` of a group asks for `then`, and must not schedule an activity of that name.
      if (typeof key === 'symbol' || key === 'then') return undefined;
      if (key === 'executeWithOptions') return activity(name).executeWithOptions;
      return nested(name === '' ? key : `${name}.${key}`, activity);
    },
    apply: (_, __, args: unknown[]) => activity(name)(...args),
  });
}
