import { type Connection, connectionFromEnvironment } from '../chatwoot/connection.ts';
import { type Change, changesGiven, readChange } from './change.ts';
import { type GeneralCall, readGeneralCall } from './general-call.ts';
import { type Environment, type InputName, type Inputs, readCount, readSwitch, refuse } from './inputs.ts';
import { accountInUrls, readTarget, type Target, targetsGiven } from './targets.ts';

export type Work =
  | { readonly way: 'short'; readonly target: Target; readonly change: Change; readonly maxConversations: number }
  | ({ readonly way: 'general' } & GeneralCall);

/** A step that has been read and checked as far as that goes without asking Chatwoot. */
export interface Settings {
  readonly connection: Connection;
  readonly work: Work;
  readonly dryRun: boolean;
}

const onlyGeneral: readonly InputName[] = ['params', 'params-file'];
const onlyShort: readonly InputName[] = ['snooze-until', 'message-ref'];

/** Turns the inputs into one typed record, or refuses them in a sentence. Nothing is sent. */
export async function readSettings(inputs: Inputs, env: Environment, now: number): Promise<Settings> {
  const general = inputs.operation !== '';
  const dryRun = readSwitch(inputs, 'dry-run');
  refuseMixedWays(inputs, general);
  const connection = readConnection(inputs, env);
  if (general) return { connection, dryRun, work: { way: 'general', ...(await readGeneralCall(inputs, env)) } };
  const change = readChange(inputs, now);
  const target = await readTarget(inputs, { baseUrl: connection.baseUrl, accountId: connection.accountId });
  const maxConversations = readCount(inputs, 'max-conversations', 100_000);
  return { connection, dryRun, work: { way: 'short', target, change, maxConversations } };
}

function refuseMixedWays(inputs: Inputs, general: boolean): void {
  const short = [...targetsGiven(inputs), ...changesGiven(inputs), ...onlyShort.filter((name) => inputs[name] !== '')];
  // A note that is meant to be private must not reach the customer because the switch was in the wrong place.
  if (general && readSwitch(inputs, 'private')) short.push('private');
  if (general && short.length > 0) {
    refuse(
      'inputs',
      `operation and ${short.join(', ')} do not go together: put what the operation needs into params, or leave operation out.`,
    );
  }
  const lost = onlyGeneral.filter((name) => inputs[name] !== '');
  if (readSwitch(inputs, 'all-pages')) lost.push('all-pages');
  if (!general && lost.length > 0)
    refuse('inputs', `${lost.join(', ')} only mean something with operation: give that too.`);
}

/** The inputs already hold what the environment says in their place; what no input says comes from it alone. */
function readConnection(inputs: Inputs, env: Environment): Connection {
  const connection = connectionFromEnvironment({
    ...env,
    CHATWOOT_BASE_URL: inputs['base-url'],
    CHATWOOT_ACCOUNT_ID: inputs['account-id'],
    CHATWOOT_API_TOKEN: inputs.token,
    CHATWOOT_BOT_TOKEN: inputs['bot-token'],
    CHATWOOT_PLATFORM_TOKEN: inputs['platform-token'],
  });
  const accountId = connection.accountId ?? accountInUrls(inputs['conversation-id']);
  return { ...connection, ...(accountId === undefined ? {} : { accountId }) };
}
