import { ChatwootError } from '../chatwoot/errors.ts';

/** Keys of the payload codec: `first` is the id of the one that encrypts. */
export interface CodecKeys {
  readonly first: string;
  readonly byId: ReadonlyMap<string, Buffer>;
}

export const keyBytes = 32;
const variable = 'CHATWOOT_FLOWS_CODEC_KEYS';
const advice = 'write id:key, several divided by commas, each key 32 random bytes in base64 (openssl rand -base64 32).';

/**
 * The keys of CHATWOOT_FLOWS_CODEC_KEYS, `id:base64,older:base64`; nothing when it is not set. Throws `Invalid` with one
 * sentence that never holds a key.
 */
export function codecKeysFromEnvironment(env: { readonly [name: string]: string | undefined }): CodecKeys | undefined {
  const given = env[variable]?.trim();
  if (!given) return undefined;
  const byId = new Map<string, Buffer>();
  for (const [index, part] of given.split(',').entries()) {
    const place = `key ${index + 1}`;
    const [, id, base64] = /^\s*([A-Za-z0-9._-]{1,60}):([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(part) ?? [];
    if (id === undefined || base64 === undefined) return refuse(`${place} has no id and key: ${advice}`);
    const key = Buffer.from(base64, 'base64');
    if (key.length !== keyBytes) return refuse(`${place} has ${key.length} bytes instead of ${keyBytes}: ${advice}`);
    if (byId.has(id)) return refuse(`${place} has the id "${id}" of an earlier one: give each its own.`);
    byId.set(id, key);
  }
  return { first: [...byId.keys()][0] as string, byId };
}

function refuse(message: string): never {
  throw new ChatwootError({ kind: 'Invalid', operation: variable, message });
}
