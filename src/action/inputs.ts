import { ChatwootError } from '../chatwoot/errors.ts';
import { quoted } from '../chatwoot/quoted.ts';
import { connectionFallbacks, type Declared } from './declared.ts';
import type { LoopInputName } from './loop/inputs.ts';
import type { ProcessInputName } from './process/inputs.ts';

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
/** An input of any action of this repository. */
export type AnyInputName = InputName | ProcessInputName | LoopInputName;
export type Environment = { readonly [name: string]: string | undefined };

export const mainInputs: Declared<InputName> = {
  defaults: inputDefaults,
  fallbacks: connectionFallbacks,
  secret: ['token', 'bot-token', 'platform-token'],
  asWritten: ['message'],
};

/** Refuses an input with one sentence: what is wrong with it and what would be right. */
export function refuse(name: AnyInputName | 'inputs', sentence: string): never {
  throw new ChatwootError({
    kind: 'Invalid',
    operation: name === 'inputs' ? name : `input ${name}`,
    message: sentence,
  });
}

/** YAML knows more words for true than people expect; a switch takes the two that nobody misreads. */
export function readSwitch<Name extends AnyInputName>(
  inputs: { readonly [name in Name]: string },
  name: Name,
): boolean {
  const value = inputs[name].toLowerCase();
  if (value === 'true') return true;
  if (value === 'false') return false;
  return refuse(name, `it was ${quoted(inputs[name])}: give true or false.`);
}

/** A whole number from 1 to `most`. */
export function readCount<Name extends AnyInputName>(
  inputs: { readonly [name in Name]: string },
  name: Name,
  most: number,
): number {
  const value: string = inputs[name];
  if (/^[1-9]\d{0,9}$/.test(value) && Number(value) <= most) return Number(value);
  return refuse(name, `it was ${quoted(value)}: give a whole number from 1 to ${most}.`);
}

/**
 * Items parted by commas or line breaks, each once, without the white space around them. Written as a list of YAML or
 * JSON, dashes, brackets and quotes would become part of the items.
 */
export function readList(inputs: Inputs, name: InputName): string[] {
  const items = inputs[name]
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
  if (items.some((item) => /^(- |[["'])/.test(item)))
    refuse(name, 'it is written like a list of YAML or JSON: give each label by itself, parted by commas or lines.');
  return [...new Set(items)];
}
