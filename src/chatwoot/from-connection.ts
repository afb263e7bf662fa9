import type { Connection } from './connection.ts';
import { ChatwootError } from './errors.ts';
import type { Operation, TokenKind } from './operation.ts';
import type { Input } from './validate.ts';

/** The input with the connection's account, where the operation belongs to an account and none was given. */
export function withAccount(connection: Connection, operation: Operation, input: Input): Input {
  if (!operation.path.startsWith('/api/') || !operation.path.includes('{account_id}') || input.account_id !== undefined)
    return input;
  if (connection.accountId === undefined) {
    throw new ChatwootError({
      kind: 'Invalid',
      operation: operation.name,
      message:
        'account_id is missing: give it, or set account-id (CHATWOOT_ACCOUNT_ID), the number after /app/accounts/ in the dashboard’s address.',
    });
  }
  return { account_id: connection.accountId, ...input };
}

const tokenNames: { readonly [kind in TokenKind]: string } = {
  user: 'the token of a user (input token, or CHATWOOT_API_TOKEN)',
  bot: 'the token of an agent bot (input bot-token, or CHATWOOT_BOT_TOKEN)',
  platform: 'the token of a platform app (input platform-token, or CHATWOOT_PLATFORM_TOKEN)',
};

/** Which of the connection's tokens a call carries; throws `Unauthorized` when it has none that the operation takes. */
export function tokenFor(connection: Connection, operation: Operation, wanted?: TokenKind): TokenKind | undefined {
  const { tokens } = operation.row;
  if (tokens.length === 0) return undefined;
  const kind = (wanted ? [wanted] : tokens).find((each) => tokens.includes(each) && connection.tokens[each]);
  if (kind) {
    refuseUnsendable(operation, kind, connection.tokens[kind] as string);
    return kind;
  }
  const missing = wanted && tokens.includes(wanted) ? [wanted] : tokens;
  throw new ChatwootError({
    kind: 'Unauthorized',
    operation: operation.name,
    message: `no token for this operation: it takes ${missing.map((each) => tokenNames[each]).join(' or ')}. Nothing was sent.`,
  });
}

/** No header takes a line break, and a request that fails for it would pass for one that may have been carried out. */
function refuseUnsendable(operation: Operation, kind: TokenKind, token: string): void {
  if (/^[\x21-\x7e]+$/.test(token)) return;
  throw new ChatwootError({
    kind: 'Unauthorized',
    operation: operation.name,
    message: `${tokenNames[kind]} holds a space, a line break or another character that no token has: copy it anew. Nothing was sent.`,
  });
}
