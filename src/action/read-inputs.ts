import { closest } from 'fastest-levenshtein';
import { type Environment, refuse } from './inputs.ts';

/** What an action.yml declares, and how its inputs are read. */
export interface Declared<Name extends string> {
  readonly defaults: { readonly [name in Name]: string };
  /** The variable that stands in for an input that was not given. */
  readonly fallbacks: { readonly [name in Name]?: string };
  readonly secret: readonly Name[];
  /** Read with the white space around it: a message is sent as it was written. */
  readonly asWritten: readonly Name[];
}

/** The inputs that say which Chatwoot, and as whom; every action of this repository has some of them. */
export const connectionFallbacks = {
  'base-url': 'CHATWOOT_BASE_URL',
  'account-id': 'CHATWOOT_ACCOUNT_ID',
  token: 'CHATWOOT_API_TOKEN',
  'bot-token': 'CHATWOOT_BOT_TOKEN',
  'platform-token': 'CHATWOOT_PLATFORM_TOKEN',
} as const;

export interface InputSource {
  getInput(name: string, options: { trimWhitespace: boolean }): string;
  setSecret(secret: string): void;
}

/** Reads every input as text and masks the secret ones, before anything can fail and be printed. */
export function readInputs<Name extends string>(
  core: InputSource,
  env: Environment,
  { defaults, fallbacks, secret, asWritten }: Declared<Name>,
): { readonly [name in Name]: string } {
  const names = Object.keys(defaults) as Name[];
  const read = (name: Name): string => {
    const given = core.getInput(name, { trimWhitespace: !asWritten.includes(name) });
    return given || env[fallbacks[name] ?? '']?.trim() || defaults[name];
  };
  const inputs = Object.fromEntries(names.map((name) => [name, read(name)])) as { [name in Name]: string };
  for (const name of secret) if (inputs[name]) core.setSecret(inputs[name]);
  return inputs;
}

/**
 * Refuses variables of inputs that do not exist. The runner only warns of a misspelt input and goes on, and a note with
 * a misspelt `private` would reach the customer.
 */
export function refuseUnknown(env: Environment, { defaults }: Pick<Declared<string>, 'defaults'>): void {
  const known = Object.keys(defaults).map(variableOf);
  const unknown = Object.keys(env).find((name) => name.startsWith('INPUT_') && !known.includes(name));
  if (unknown)
    refuse(
      'inputs',
      `${unknown.slice(0, 60)} is not an input of this action; the nearest is ${closest(unknown, known)}.`,
    );
}

/** How the runner names an input in the environment; hyphens stay. */
const variableOf = (name: string): string => `INPUT_${name.toUpperCase()}`;
