import { quoted } from '../../chatwoot/quoted.ts';
import { connectionFallbacks, type Declared } from '../declared.ts';
import { type Environment, refuse } from '../inputs.ts';
import type { InputSource } from '../read-inputs.ts';

/** Every input of process/action.yml with its default, in its order; a test holds the two together. */
export const processDefaults = {
  way: 'process',
  process: '',
  input: '',
  wait: 'false',
  connection: 'default',
  workflow: '',
  'task-queue': '',
  'workflow-id': '',
  signal: '',
  update: '',
  query: '',
  cancel: 'false',
  args: '',
  'on-conflict': 'once',
  'plain-history': 'false',
  timeout: '300',
  'base-url': '',
  'account-id': '',
  token: '',
} as const;

export type ProcessInputName = keyof typeof processDefaults;
export type ProcessInputs = { readonly [name in ProcessInputName]: string };

const { 'base-url': baseUrl, 'account-id': accountId, token } = connectionFallbacks;

export const processInputs: Declared<ProcessInputName> = {
  defaults: processDefaults,
  fallbacks: { 'base-url': baseUrl, 'account-id': accountId, token },
  secret: ['token'],
  asWritten: [],
};

/** Masks the secrets among the variables, which the runner masks only when they come from its own secrets. */
export function maskVariables(core: Pick<InputSource, 'setSecret'>, env: Environment): void {
  const keys = (env.CHATWOOT_FLOWS_CODEC_KEYS ?? '').split(',').map((part) => part.slice(part.indexOf(':') + 1));
  const secrets = [
    env.TEMPORAL_API_KEY,
    env.TEMPORAL_TLS_CLIENT_KEY_DATA,
    env.TEMPORAL_GRPC_META_AUTHORIZATION,
    ...keys,
  ];
  for (const secret of secrets) if (secret?.trim()) core.setSecret(secret.trim());
}

/** One of the allowed words. */
export function readChoice<Choice extends string>(
  inputs: ProcessInputs,
  name: ProcessInputName,
  allowed: readonly Choice[],
): Choice {
  const value: string = inputs[name];
  return (
    allowed.find((each) => each === value) ??
    refuse(name, `it was ${quoted(value)}: give one of ${allowed.join(', ')}.`)
  );
}
