import { type ErrorKind, passingKinds } from '../chatwoot/errors.ts';

/** Whether a later try may do better where one conversation of many failed. */
export const isPassing = ({ kind }: { readonly kind: ErrorKind }): boolean => passingKinds.includes(kind);
