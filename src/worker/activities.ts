import { endpoints } from '../activities/endpoints/index.ts';
import { createVerbs, type Verbs } from '../activities/verbs/index.ts';
import type { Clock } from '../chatwoot/budget.ts';
import { type ClientSettings, createCall } from '../chatwoot/call.ts';
import { createClient, operationsIn } from '../chatwoot/client.ts';
import { systemClock } from '../chatwoot/clock.ts';
import type { Connection } from '../chatwoot/connection.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import type { TokenKind } from '../chatwoot/operation.ts';
import { withoutSecrets } from '../chatwoot/secrets.ts';
import { failureOf } from './failure.ts';
import { leftOutLog } from './left-out-log.ts';
import { refuseOtherAccount } from './meant-account.ts';
import { type AnyVerb, operationActivity, verbActivity } from './run-activity.ts';

/** An activity as a worker registers it. @param meant the account that it is for: see `refuseOtherAccount` */
export type Activity = (input?: unknown, meant?: unknown) => Promise<unknown>;
export type Activities = { readonly [name: string]: Activity };

export interface ActivitySettings extends Pick<ClientSettings, 'transport' | 'env' | 'budget'> {
  readonly clock?: Clock;
  /** Operations whose answers keep their secret fields (tokens, webhook secrets), which history then holds. Default: none. */
  readonly keepSecretsOf?: readonly string[];
  /** The worker's stop: verbs that only wait end with it, since the grace is for calls, and they may last for hours. */
  readonly stopping?: AbortSignal;
}

/** Verbs that read and wait; interrupted, they lose nothing that a further attempt would not see. */
const waits: ReadonlySet<string> = new Set(['changes.wait']);

/**
 * Every operation and verb over one connection, flat under its dotted name, for `Worker.create({ activities })`.
 * Temporal alone repeats: the client makes each call once. Answers lose their secret fields; errors become
 * `ApplicationFailure`s with the kind as type (read them with `kindOf`).
 */
export function createActivities(connection: Connection, settings: ActivitySettings = {}): Activities {
  const { clock = systemClock, keepSecretsOf = [], stopping, ...client } = settings;
  const clientSettings: ClientSettings = { ...client, clock };
  const whoAmI = endpoints.profile.get;
  const call = createCall(connection, clientSettings, whoAmI);
  const chatwoot = createClient(endpoints, connection, clientSettings, whoAmI);
  const tokens = Object.keys(connection.tokens) as TokenKind[];
  const verbs = createVerbs(chatwoot, { clock, tokens, leftOut: leftOutLog(clock) });
  const activities: { [name: string]: Activity } = {};
  for (const operation of operationsIn(endpoints)) {
    const answer = keepSecretsOf.includes(operation.name) ? (value: unknown) => value : withoutSecrets;
    activities[operation.name] = operationActivity(operation, call, answer, clock);
  }
  for (const [name, verb] of verbsIn(verbs))
    activities[name] = verbActivity(verb, clock, waits.has(name) ? stopping : undefined);
  return Object.fromEntries(
    Object.entries(activities).map(([name, activity]) => [name, forAccount(name, connection.accountId, activity)]),
  );
}

const forAccount =
  (name: string, own: number | undefined, activity: Activity): Activity =>
  async (input, meant) => {
    refuseOtherAccount(name, own, meant);
    return activity(fieldsIn(name, input));
  };

/** Nothing counts as no fields, and so does null, which other languages send for it. */
function fieldsIn(name: string, input: unknown): object {
  if (input === undefined || input === null) return {};
  if (typeof input === 'object' && !Array.isArray(input)) return input;
  const message = 'its input is no object: give its fields by name, as docs/reference lists them.';
  throw failureOf(new ChatwootError({ kind: 'Invalid', operation: name, message }), false);
}

function verbsIn(verbs: Verbs): [string, AnyVerb][] {
  return Object.entries(verbs).flatMap(([group, members]) =>
    Object.entries(members).map(([name, verb]): [string, AnyVerb] => [`${group}.${name}`, verb as unknown as AnyVerb]),
  );
}
