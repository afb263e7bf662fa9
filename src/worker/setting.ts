import { ChatwootError } from '../chatwoot/errors.ts';

type Environment = { readonly [name: string]: string | undefined };

/** Temporal's reader takes every word but `true` and `1` for no, and then sends even an API key without TLS. */
const temporalSwitches: ReadonlySet<string> = new Set(['TEMPORAL_TLS', 'TEMPORAL_TLS_DISABLE_HOST_VERIFICATION']);

/**
 * The variables that are set, for Temporal's own reader; its own are taken without the blanks and the line break that a
 * pasted address or secret comes with, and its switches in words that it knows.
 */
export function variablesOf(env: Environment): { [name: string]: string } {
  const read = (name: string, value: string): string => {
    if (!name.startsWith('TEMPORAL_')) return value;
    const trimmed = value.trim();
    if (trimmed === '' || trimmed === '1' || trimmed === '0' || !temporalSwitches.has(name)) return trimmed;
    return String(readSwitch(env, name));
  };
  return Object.fromEntries(
    Object.entries(env)
      .map(([name, value = '']) => [name, read(name, value)] as const)
      .filter(([, value]) => value !== ''),
  );
}

export function refuseSetting(name: string, message: string): never {
  throw new ChatwootError({ kind: 'Invalid', operation: name, message });
}

/** True or false, false when not set; anything else is refused. */
export function readSwitch(env: Environment, name: string): boolean {
  const value = env[name]?.trim().toLowerCase() ?? '';
  if (value === '' || value === 'false') return false;
  return value === 'true' || refuseSetting(name, `it is "${value.slice(0, 40)}": give true or false.`);
}

/** A whole number within limits, in the unit that the name of the variable ends with. */
export function readNumber(
  env: Environment,
  name: string,
  fallback: number,
  [least, most]: readonly [number, number],
): number {
  const value = env[name]?.trim() ?? '';
  if (value === '') return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  return refuseSetting(name, `it is "${value.slice(0, 40)}": give a whole number from ${least} to ${most}.`);
}

export function readChoice<T extends string>(env: Environment, name: string, allowed: readonly T[]): T | undefined {
  const value = env[name]?.trim() ?? '';
  if (value === '') return undefined;
  return (
    allowed.find((each) => each === value) ??
    refuseSetting(name, `it is "${value.slice(0, 40)}": give one of ${allowed.join(', ')}.`)
  );
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** `host:port`; nothing for `off`. Port 0 takes a free one. */
export function readAddress(env: Environment, name: string, fallback: string): Address | undefined {
  const value = env[name]?.trim() || fallback;
  if (value === 'off') return undefined;
  const [, host, port] = /^(\[[0-9a-fA-F:.]+\]|[\w.-]+):(\d{1,5})$/.exec(value) ?? [];
  if (host === undefined || Number(port) > 65_535)
    return refuseSetting(name, `it is "${value.slice(0, 40)}": give host:port, such as 127.0.0.1:8088, or off.`);
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}
