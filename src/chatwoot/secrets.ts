/**
 * Fields of Chatwoot's answers and of what channels are set up with that hold secrets (seen in recordings; API-NOTES
 * 0b). One list for all: the Action masks their values before it shows a result, the worker takes them out.
 */
const secretFields: ReadonlySet<string> = new Set([
  ...['access_token', 'pubsub_token', 'secret', 'hmac_token', 'password', 'imap_password', 'smtp_password'],
  // The row of a token, which inboxes.getAgentBot answers as access_token.
  'token',
  ...['api_key', 'api_secret', 'auth_token', 'refresh_token', 'webhook_verify_token', 'bot_token', 'private_key'],
]);

/** The address that platform.users.getLoginUrl answers signs a user in without a password. */
const signsIn = /[?&]sso_auth_token=([^&]+)/;

/** The text that must not be shown of a field, if there is one. */
function secretOf(key: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return secretFields.has(key) ? value : key === 'url' ? signsIn.exec(value)?.[1] : undefined;
}

/** Every secret value in an answer, however deep. */
export function secretsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(secretsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => secretOf(key, inner) || secretsIn(inner));
}

/** The same value without its secret fields. */
export function withoutSecrets<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutSecrets) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !secretFields.has(key) && secretOf(key, inner) === undefined)
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  ) as T;
}
