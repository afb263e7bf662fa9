import { ChatwootError } from '../chatwoot/errors.ts';

/** Refuses what was typed, with one sentence behind the option or variable at fault. */
export function refuse(where: string, message: string): never {
  throw new ChatwootError({ kind: 'Invalid', operation: where, message });
}
