import { nearest } from '../chatwoot/nearest.ts';
import type { Declared } from './declared.ts';
import { type AnyInputName, type Environment, refuse } from './inputs.ts';

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
  // An expression that came out as a space was meant to say something, and `dry-run` must not be false for it.
  for (const name of names) {
    const isBlank = /^\s+$/.test(core.getInput(name, { trimWhitespace: false }));
    if (isBlank && defaults[name])
      refuse(name as AnyInputName, 'it is nothing but white space: give a value, or leave it out.');
  }
  return inputs;
}

/**
 * Refuses variables of inputs that do not exist. The runner only warns of a misspelt input and goes on, and a note with
 * a misspelt `private` would reach the customer.
 */
export function refuseUnknown(env: Environment, { defaults }: Pick<Declared<string>, 'defaults'>): void {
  const names = Object.keys(defaults);
  const known = names.map(variableOf);
  const unknown = Object.keys(env).find((name) => name.startsWith('INPUT_') && !known.includes(name));
  if (unknown === undefined) return;
  const name = unknown.slice('INPUT_'.length).toLowerCase().slice(0, 60);
  const meant = nearest(name, names);
  refuse('inputs', `${name} is not an input of this action; ${meant ? `the nearest is ${meant}` : 'leave it out'}.`);
}

/** How the runner names an input in the environment; hyphens stay. */
const variableOf = (name: string): string => `INPUT_${name.toUpperCase()}`;
