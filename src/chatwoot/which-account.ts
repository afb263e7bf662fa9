import type { Call, CallOptions } from './call.ts';
import { ChatwootError } from './errors.ts';
import type { Operation } from './operation.ts';
import type { Input } from './validate.ts';

/**
 * Chatwoot answers one and the same 404 to an unknown account and to an unknown record in it. The token's own profile
 * lists the accounts of its user: one more read, made only after such a 404, tells the two apart, and a server that is
 * no Chatwoot as well.
 * @param whoAmI the operation that reads the profile
 * @returns the error to throw: the given one, or one that names the account or the address
 */
export async function tellWhichIsMissing(
  error: ChatwootError,
  call: Call,
  whoAmI: Operation,
  input: Input,
  options: CallOptions,
): Promise<ChatwootError> {
  const accountId = input.account_id;
  if (error.kind !== 'NotFound' || error.status !== 404 || accountId === undefined) return error;
  const profile = await call(whoAmI, {}, { ...options, token: 'user' }).catch((thrown: unknown) => thrown);
  // Every user has a profile, and a wrong token is a 401.
  if (profile instanceof ChatwootError && profile.status === 404) return noChatwoot(error.operation);
  const accounts = accountIds(profile);
  if (!accounts || accounts.includes(Number(accountId))) return error;
  return new ChatwootError({
    kind: 'NotFound',
    operation: error.operation,
    status: 404,
    passing: false,
    message: `there is no account ${String(accountId)} for this token (Chatwoot answered 404): its user belongs to ${accounts.length === 0 ? 'no account' : `account ${accounts.join(', ')}`}. Check account-id, the number after /app/accounts/ in the dashboard’s address.`,
  });
}

const noChatwoot = (operation: string) =>
  new ChatwootError({
    kind: 'ServerError',
    operation,
    status: 404,
    passing: false,
    message:
      'no Chatwoot answers at base-url: what is there answered 404, and the same to the profile that every token has. Check the address, with its path.',
  });

function accountIds(profile: unknown): number[] | undefined {
  const accounts = (profile as { accounts?: { id?: unknown }[] } | null)?.accounts;
  return Array.isArray(accounts) ? accounts.map((account) => Number(account.id)) : undefined;
}
