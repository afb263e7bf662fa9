import { createChatwoot } from '../activities/chatwoot.ts';
import type { ClientSettings } from '../chatwoot/call.ts';
import type { Connection } from '../chatwoot/connection.ts';
import { ChatwootError } from '../chatwoot/errors.ts';

/** How long one connection may take to answer, in milliseconds. */
const patienceMs = 15_000;

/**
 * Asks a Chatwoot who the token's user is, and looks for the account among his. Throws one sentence that names the
 * connection and what is wrong: address, token or account. Without a user token there is nobody to ask about, and
 * only the presence of a token is held.
 */
export async function checkConnection(
  name: string,
  connection: Connection,
  settings: Pick<ClientSettings, 'transport' | 'env' | 'budget' | 'clock'> = {},
): Promise<void> {
  if (Object.keys(connection.tokens).length === 0)
    throw wrong(name, 'Unauthorized', 'it has no token: set CHATWOOT_API_TOKEN, or tokenEnv in the connections file.');
  const platformOnly = !connection.tokens.user && !connection.tokens.bot;
  if (connection.accountId === undefined && !platformOnly) {
    throw wrong(
      name,
      'Invalid',
      'it has no account: set CHATWOOT_ACCOUNT_ID, or accountId in the connections file, to the number after /app/accounts/ in the dashboard’s address.',
    );
  }
  if (!connection.tokens.user) return;
  const chatwoot = createChatwoot(connection, settings);
  const profile = await chatwoot.profile.get({}, { timeoutMs: patienceMs, token: 'user' }).catch((error: unknown) => {
    if (error instanceof ChatwootError) throw wrong(name, error.kind, error.message);
    throw error;
  });
  const accounts = (profile.accounts ?? []).map((account) => account.id);
  if (connection.accountId !== undefined && !accounts.includes(connection.accountId)) {
    throw wrong(
      name,
      'NotFound',
      `its token has no account ${connection.accountId}, but ${accounts.length === 0 ? 'none' : accounts.join(', ')}: check CHATWOOT_ACCOUNT_ID, or accountId in the connections file.`,
    );
  }
}

const wrong = (name: string, kind: ChatwootError['kind'], message: string) =>
  new ChatwootError({ kind, operation: `connection ${name}`, passing: false, message });
