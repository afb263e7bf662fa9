import { closest } from 'fastest-levenshtein';
import { ChatwootError } from '../chatwoot/errors.ts';

/**
 * Every input with its default. action.yml says the same (a test holds that), but the runner alone reads action.yml:
 * started by hand, an input that is absent from the environment counts as its default here.
 */
export const inputDefaults = {
  'base-url': '',
  token: '',
  'bot-token': '',
  'platform-token': '',
  'account-id': '',
  'conversation-id': '',
  contact: '',
  filter: '',
  status: '',
  'snooze-until': '',
  message: '',
  private: 'false',
  'message-ref': '',
  'add-labels': '',
  'remove-labels': '',
  'max-conversations': '50',
  operation: '',
  params: '',
  'params-file': '',
  'all-pages': 'false',
  'dry-run': 'false',
  timeout: '300',
  'result-file': '',
} as const;

export type InputName = keyof typeof inputDefaults;
export type Inputs = { readonly [name in InputName]: string };
export type Environment = { readonly [name: string]: string | undefined };

/** What stands in for an input that was not given. */
const fallbacks: { readonly [name in InputName]?: string } = {
  'base-url': 'CHATWOOT_BASE_URL',
  'account-id': 'CHATWOOT_ACCOUNT_ID',
  token: 'CHATWOOT_API_TOKEN',
  'bot-token': 'CHATWOOT_BOT_TOKEN',
  'platform-token': 'CHATWOOT_PLATFORM_TOKEN',
};

export interface InputSource {
  getInput(name: string, options: { trimWhitespace: boolean }): string;
  setSecret(secret: string): void;
}

/** Reads every input as text and masks the secret ones, before anything can fail and be printed. */
export function readInputs(core: InputSource, env: Environment): Inputs {
  const read = (name: InputName): string => {
    // A message is sent as it was written; a block scalar's last line break is its author's.
    const given = core.getInput(name, { trimWhitespace: name !== 'message' });
    return given || env[fallbacks[name] ?? '']?.trim() || inputDefaults[name];
  };
  const inputs = Object.fromEntries(
    Object.keys(inputDefaults).map((name) => [name, read(name as InputName)]),
  ) as Inputs;
  for (const secret of [inputs.token, inputs['bot-token'], inputs['platform-token']]) {
    if (secret) core.setSecret(secret);
  }
  return inputs;
}

/**
 * Refuses variables of inputs that do not exist. The runner only warns of a misspelt input and goes on, and a note with
 * a misspelt `private` would reach the customer.
 */
export function refuseUnknown(env: Environment): void {
  const known = Object.keys(inputDefaults).map(variableOf);
  const unknown = Object.keys(env).find((name) => name.startsWith('INPUT_') && !known.includes(name));
  if (unknown)
    refuse(
      'inputs',
      `${unknown.slice(0, 60)} is not an input of this action; the nearest is ${closest(unknown, known)}.`,
    );
}

/** How the runner names an input in the environment; hyphens stay. */
const variableOf = (name: string): string => `INPUT_${name.toUpperCase()}`;

/** Refuses an input with one sentence: what is wrong with it and what would be right. */
export function refuse(name: InputName | 'inputs', sentence: string): never {
  throw new ChatwootError({
    kind: 'Invalid',
    operation: name === 'inputs' ? name : `input ${name}`,
    message: sentence,
  });
}

/** The value as it may be shown: short plain words are quoted, anything else could be somebody's data. */
export function quoted(value: string): string {
  return /^[\w .:/+-]{1,40}$/.test(value) ? `"${value}"` : `a text of ${value.length} characters`;
}

/** YAML knows more words for true than people expect; a switch takes the two that nobody misreads. */
export function readSwitch(inputs: Inputs, name: InputName): boolean {
  const value = inputs[name].toLowerCase();
  if (value === 'true') return true;
  if (value === 'false') return false;
  return refuse(name, `it was ${quoted(inputs[name])}: give true or false.`);
}

/** A whole number from 1 to `most`. */
export function readCount(inputs: Inputs, name: InputName, most: number): number {
  const value = inputs[name];
  if (/^[1-9]\d{0,9}$/.test(value) && Number(value) <= most) return Number(value);
  return refuse(name, `it was ${quoted(value)}: give a whole number from 1 to ${most}.`);
}

/** Items parted by commas or line breaks, each once, without the white space around them. */
export function readList(inputs: Inputs, name: InputName): string[] {
  return [
    ...new Set(
      inputs[name]
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  ];
}
