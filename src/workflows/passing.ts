import type { ErrorKind } from '../chatwoot/errors.ts';

const passing: readonly ErrorKind[] = ['RateLimited', 'ServerError', 'Unreachable', 'TimedOut', 'Interrupted'];

/** Whether a later try may do better where one conversation of many failed. */
export const isPassing = ({ kind }: { readonly kind: ErrorKind }): boolean => passing.includes(kind);
