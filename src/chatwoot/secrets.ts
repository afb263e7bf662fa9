/**
 * Fields of Chatwoot's answers that hold secrets (seen in recordings; API-NOTES 0b). One list for all: the Action
 * masks their values before it shows a result, the worker takes them out.
 */
export const secretFields = [
  'access_token',
  'pubsub_token',
  'secret',
  'hmac_token',
  'password',
  'api_key',
  'imap_password',
  'smtp_password',
] as const;

const isSecret = (key: string): boolean => (secretFields as readonly string[]).includes(key);

/** Every secret value in an answer, however deep. */
export function secretsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(secretsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isSecret(key) && typeof inner === 'string' && inner !== '' ? [inner] : secretsIn(inner),
  );
}

/** The same value without its secret fields. */
export function withoutSecrets<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutSecrets) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isSecret(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  ) as T;
}
