import { type CipherGCM, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { quoted } from '../chatwoot/quoted.ts';
import type { CodecKeys } from './codec-keys.ts';
import { PayloadRefused } from './payload-refused.ts';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;
const text = new TextEncoder();

/** The names that Temporal's own encryption samples use in every language, so that their tools know what this is. */
export const encryptedEncoding = 'binary/encrypted';
const keyIdField = 'encryption-key-id';
const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

export interface CodecOptions {
  /** The first encrypts, all decrypt; see `codecKeysFromEnvironment`. */
  readonly keys: CodecKeys;
  /** Reads payloads that are not encrypted as they are, while runs from before the codec go on. Default: refused. */
  readonly allowPlaintext?: boolean;
}

/**
 * Hides what goes into Temporal: each payload becomes AES-256-GCM of the whole payload, `iv | ciphertext | tag`, with the
 * key's id in its metadata and bound to it. Give the same keys to worker, Action, clients and codec server.
 * Decoding throws a `PayloadRefused` for an unknown key, a changed payload, and a plain one unless `allowPlaintext` is set.
 */
export function createCodec({ keys, allowPlaintext = false }: CodecOptions): PayloadCodec {
  return {
    encode: async (payloads) => payloads.map((payload) => encrypt(payload, keys)),
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, keys, allowPlaintext)),
  };
}

function encrypt(payload: Payload, { first, byId }: CodecKeys): Payload {
  const iv = randomBytes(ivBytes);
  const sealing: CipherGCM = createCipheriv(cipher, byId.get(first) as Buffer, iv, { authTagLength: tagBytes });
  sealing.setAAD(Buffer.from(first));
  const plain = PayloadMessage.encode(payload).finish();
  return {
    metadata: { encoding: text.encode(encryptedEncoding), [keyIdField]: text.encode(first) },
    data: Buffer.concat([iv, sealing.update(plain), sealing.final(), sealing.getAuthTag()]),
  };
}

function decrypt(payload: Payload, { byId }: CodecKeys, allowPlaintext: boolean): Payload {
  if (asText(payload.metadata?.encoding) !== encryptedEncoding) {
    if (allowPlaintext) return payload;
    throw new PayloadRefused(
      'A payload is not encrypted, which this codec refuses: it came from a client without the keys. Give that client CHATWOOT_FLOWS_CODEC_KEYS, or set CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT=true while older runs finish.',
    );
  }
  const id = asText(payload.metadata?.[keyIdField]);
  const key = byId.get(id);
  if (!key) {
    throw new PayloadRefused(
      `A payload is encrypted with the key ${quoted(id)}, which is not in CHATWOOT_FLOWS_CODEC_KEYS (${[...byId.keys()].join(', ')}): add it behind the first.`,
    );
  }
  const sealed = Buffer.from(payload.data ?? []);
  try {
    const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes });
    opening.setAAD(Buffer.from(id));
    opening.setAuthTag(sealed.subarray(-tagBytes));
    const plain = Buffer.concat([opening.update(sealed.subarray(ivBytes, -tagBytes)), opening.final()]);
    return PayloadMessage.decode(plain);
  } catch {
    throw new PayloadRefused(
      `A payload under the key ${quoted(id)} cannot be decrypted: it was changed, or that id had another key.`,
    );
  }
}

const asText = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString();
