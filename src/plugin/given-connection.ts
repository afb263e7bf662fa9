import { type Connection, connectionFromEnvironment } from '../chatwoot/connection.ts';
import { refuseUnknownFields } from './known-fields.ts';

const fields = [
  'baseUrl',
  'accountId',
  'tokens',
  'readOnly',
  'requestsPerMinute',
] as const satisfies (keyof Connection)[];
const kinds = ['user', 'bot', 'platform'];

const asText = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/**
 * A connection that somebody wrote by hand, read as one of the environment is: a page's address is cut, and what cannot
 * be right is refused now, since the call that met it would be tried again for a day.
 */
export function givenConnection(given: Connection): Connection {
  refuseUnknownFields('connection', given, fields);
  const { baseUrl, accountId, tokens, readOnly, requestsPerMinute } = given;
  refuseUnknownFields('connection.tokens', tokens, kinds);
  return connectionFromEnvironment({
    CHATWOOT_BASE_URL: asText(baseUrl),
    CHATWOOT_ACCOUNT_ID: asText(accountId),
    CHATWOOT_API_TOKEN: asText(tokens.user),
    CHATWOOT_BOT_TOKEN: asText(tokens.bot),
    CHATWOOT_PLATFORM_TOKEN: asText(tokens.platform),
    CHATWOOT_READ_ONLY: asText(readOnly),
    CHATWOOT_REQUESTS_PER_MINUTE: asText(requestsPerMinute),
  });
}
