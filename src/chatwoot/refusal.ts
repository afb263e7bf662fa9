import { ChatwootError, type ErrorKind } from './errors.ts';
import { type Operation, readsOnly } from './operation.ts';
import { type Said, saidBy } from './said.ts';
import type { Input } from './validate.ts';

export interface Refusal {
  readonly operation: Operation;
  readonly input: Input;
  readonly status: number;
  readonly text: string;
  /** Until the server's next window, for a 429. */
  readonly retryAfterMs?: number | undefined;
}

/** Fixed English texts of Chatwoot's 401s: the status alone does not tell a bad token from a missing right. */
const denials: readonly (readonly [said: string, kind: ErrorKind, sentence: string])[] = [
  [
    'Invalid Access Token',
    'Unauthorized',
    'this Chatwoot does not know the token: copy it anew from the profile page of the user (or of the bot), and check that base-url is the right installation.',
  ],
  [
    'Invalid access_token',
    'Unauthorized',
    'this Chatwoot does not know the platform token: take it from the platform app in the super admin console.',
  ],
  [
    'You need to sign in or sign up',
    'Unauthorized',
    'Chatwoot saw no token. One was sent unless this operation needs none: a proxy in front may drop the header.',
  ],
  [
    'not authorized for bots',
    'Forbidden',
    'an agent bot (or a platform app) may not do this: use the token of a user.',
  ],
  [
    'not authorized to access this account',
    'Forbidden',
    'the token’s user is not a member of this account: check account-id, or add the user to the account.',
  ],
  [
    'Account is suspended',
    'Forbidden',
    'the account is suspended: its owner or the installation’s administrator has to reactivate it.',
  ],
  [
    'not authorized to do this action',
    'Forbidden',
    'the token’s user may not do this: it needs an administrator, or membership of the inbox.',
  ],
  [
    'Non permissible resource',
    'Forbidden',
    'this platform app did not create that object, and only what it created is open to it.',
  ],
  ['Invalid User IDs', 'Invalid', 'some user_ids are not agents of this account: list the agents and give their ids.'],
];

const beforeChatwoot =
  'what stands before Chatwoot (a proxy, a firewall, a sign-in) refused this: let requests to /api pass there.';

/** Turns a refusal into the error with the cause that Chatwoot names, as far as it names one. */
export function refusalOf(refusal: Refusal): ChatwootError {
  const { operation, status } = refusal;
  const said = saidBy(refusal.text);
  const other = status === 404 ? notChatwoots(operation, said) : undefined;
  const who = other ? 'The server' : 'Chatwoot';
  const make = (kind: ErrorKind, sentence: string, more: { mayHaveHappened?: boolean; passing?: boolean } = {}) =>
    new ChatwootError({
      kind,
      operation: operation.name,
      status,
      fields: said.fields,
      retryAfterMs: refusal.retryAfterMs,
      passing: kind === 'ServerError' || kind === 'RateLimited',
      ...more,
      message: `${sentence}${said.text ? ` (${who} said ${status}: ${said.text})` : ` (${who} answered ${status})`}`,
    });

  if (status === 401 || status === 403) {
    const known = denials.find(([text]) => said.text.includes(text));
    if (known) return make(known[1], known[2]);
    if (said.isPage) return make(status === 403 ? 'ServerError' : 'Unauthorized', beforeChatwoot);
    return status === 403
      ? make(
          'Forbidden',
          'Chatwoot does not allow this here: the feature may be switched off for the account or its plan.',
        )
      : make('Unauthorized', 'Chatwoot did not accept the token.');
  }
  if (status === 402) return make('Forbidden', 'the account’s plan does not include this, or its limit is reached.');
  if (other) return make('ServerError', other.sentence, { passing: other.passing });
  if (status === 404) return make('NotFound', notFound(refusal));
  if (status === 429) return make('RateLimited', 'too many requests in this minute.');
  if (status === 422 && said.text.includes('Too many messages'))
    return make('RateLimited', 'this conversation has had 200 messages within a minute, Chatwoot’s limit.');
  if (status >= 500) {
    const changes = !readsOnly(operation);
    return make(
      'ServerError',
      `the server failed${changes ? '; the change may have been made all the same: look before repeating it' : ''}. Bare errors like this one also come from values it does not know, such as an id that does not exist.`,
      { mayHaveHappened: changes },
    );
  }
  if (status === 406 || status < 400)
    return make('ServerError', 'the answer is not one of Chatwoot’s: check base-url.', {
      mayHaveHappened: !readsOnly(operation),
    });
  if (said.isPage) return make('Invalid', beforeChatwoot);
  return make('Invalid', `Chatwoot refused what was sent${said.fields.length ? `: ${said.fields.join(', ')}` : ''}.`);
}

/**
 * A 404 that says nothing of the record: callers take `NotFound` for a record that is gone and go on without it, but a
 * proxy gives a 404 of its own while Chatwoot starts anew behind it.
 */
function notChatwoots(
  { path, row }: Operation,
  { isLikeNotFound, isBareNotFound }: Said,
): { sentence: string; passing: boolean } | undefined {
  if (row.answers.as === 'html') return undefined;
  if (!isLikeNotFound)
    return { sentence: 'the answer is not one of Chatwoot’s: check base-url, with its path.', passing: true };
  if (!isBareNotFound || !path.startsWith('/api/')) return undefined;
  return {
    sentence:
      'the server has no such path: check base-url, with its path, and that this version and edition of Chatwoot have the operation.',
    passing: false,
  };
}

function notFound({ operation, input }: Refusal): string {
  const ids = Object.entries(input).filter(
    ([name, value]) => /(_id|_slug|_uuid|identifier)$/.test(name) && /^[\w-]{1,64}$/.test(String(value)),
  );
  const named = ids.map(([name, value]) => `${name} ${String(value)}`).join(', ');
  const edition = operation.row.edition ? ' This operation exists only in the enterprise edition.' : '';
  return `there is no such record, or this token may not see it${named ? `: ${named}` : ''}.${edition}`;
}
