import { type Connection, connectionFromEnvironment } from '../../chatwoot/connection.ts';
import { quoted } from '../../chatwoot/quoted.ts';
import type { Repository } from '../../github/issue.ts';
import { checkLoopTexts } from '../../loop/check-texts.ts';
import { type Refuse, readLoopSettings } from '../../loop/options.ts';
import type { LoopSettings } from '../../loop/settings.ts';
import { type Environment, readSwitch, refuse } from '../inputs.ts';
import { readConnectionName } from '../process/settings.ts';
import { readYaml } from '../yaml.ts';
import { readAsked, wayGiven } from './asked.ts';
import { type FromEvent, readPayload } from './event.ts';
import type { LoopInputs } from './inputs.ts';
import { hostOf, repositoryHere } from './place.ts';

/** A step that has been read and checked as far as that goes without asking GitHub or Chatwoot. */
export interface LoopStep {
  readonly asked: FromEvent;
  readonly settings: LoopSettings;
  readonly chatwoot: Connection;
  /** The repository that the workflow runs in; undefined off GitHub. */
  readonly here: Repository | undefined;
  /** Whether the event said what to do, and no input. */
  readonly isFromEvent: boolean;
  /** What only means something with Temporal. */
  readonly durable: DurableSettings;
}

export interface DurableSettings {
  /** Name of the connection on the worker. */
  readonly connection: string;
  readonly wait: boolean;
  readonly plainHistory: boolean;
}

/** Turns inputs and event into one typed record, or refuses them in a sentence. Nothing is sent. */
export async function readLoopStep(inputs: LoopInputs, env: Environment): Promise<LoopStep> {
  const chatwoot = connectionFromEnvironment({
    ...env,
    CHATWOOT_BASE_URL: inputs['base-url'],
    CHATWOOT_ACCOUNT_ID: inputs['account-id'],
    CHATWOOT_API_TOKEN: inputs.token,
    CHATWOOT_BOT_TOKEN: inputs['bot-token'],
  });
  const payload = readPayload(env);
  const host = hostOf(env);
  const here = repositoryHere(env, payload);
  const texts = inputs.texts ? await readYaml(inputs.texts, 'texts') : undefined;
  const refuseSetting: Refuse = (name, right) =>
    refuse(name, name === 'texts' ? right : `it was ${quoted(inputs[name])}: ${right}`);
  const settings = readLoopSettings(inputs, texts, host, refuseSetting);
  await checkLoopTexts(settings, refuseSetting);
  if (!chatwoot.tokens.user)
    refuse(
      'token',
      'it is missing: give the access token of a Chatwoot user, or set CHATWOOT_API_TOKEN. A secret that does not exist is an empty text.',
    );
  if (!chatwoot.accountId)
    refuse(
      'account-id',
      'it is missing: give the number after /app/accounts/ in the address of your dashboard, or set CHATWOOT_ACCOUNT_ID.',
    );
  return {
    asked: readAsked(inputs, {
      env,
      payload,
      host,
      here,
      chatwoot: { baseUrl: chatwoot.baseUrl, accountId: chatwoot.accountId },
    }),
    settings,
    chatwoot,
    here,
    isFromEvent: wayGiven(inputs) === undefined,
    durable: {
      connection: readConnectionName(inputs),
      wait: readSwitch(inputs, 'wait'),
      plainHistory: readSwitch(inputs, 'plain-history'),
    },
  };
}
