import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { createCodec } from '../../src/worker/codec.ts';
import { codecKeysFromEnvironment } from '../../src/worker/codec-keys.ts';

const key = () => randomBytes(32).toString('base64');
const keysOf = (text: string) => codecKeysFromEnvironment({ CHATWOOT_FLOWS_CODEC_KEYS: text }) as never;
const codecOf = (text: string, allowPlaintext = false) => createCodec({ keys: keysOf(text), allowPlaintext });
const [first, second] = [key(), key()];
const plain = defaultPayloadConverter.toPayload({ text: 'my order has not arrived' });
const bytes = (payload: unknown) =>
  Buffer.from(JSON.stringify(payload)).toString() + String((payload as { data: Uint8Array }).data);

describe('the payload codec', () => {
  it('hides a payload and its kind, and gives both back', async () => {
    const codec = codecOf(`a:${first}`);
    const [sealed] = await codec.encode([plain]);
    expect(Buffer.from(sealed?.data ?? []).toString('latin1')).not.toContain('order');
    expect(bytes(sealed)).not.toContain('json/plain');
    const [opened] = await codec.decode([sealed as never]);
    expect(defaultPayloadConverter.fromPayload(opened as never)).toEqual({ text: 'my order has not arrived' });
  });

  it('opens what was sealed before, as it lies in the histories of runs that wait', async () => {
    const sealed = 'YjAe8fHPWvY6kzTb2KVQbqm6Giz/urXNAc3SZE8olkZFR8eZq7eNOlJerP3mK857sj8LNfNevd++29KDTw==';
    const metadata = { encoding: Buffer.from('binary/encrypted'), 'encryption-key-id': Buffer.from('a') };
    const codec = codecOf(`a:${Buffer.alloc(32, 7).toString('base64')}`);
    const [opened] = await codec.decode([{ metadata, data: Buffer.from(sealed, 'base64') }]);
    expect(defaultPayloadConverter.fromPayload(opened as never)).toBe('hello');
    await expect(codec.decode([{ metadata }])).rejects.toThrow('cannot be decrypted');
  });

  it('makes something new each time of the same payload', async () => {
    const codec = codecOf(`a:${first}`);
    const [one, other] = await codec.encode([plain, plain]);
    expect(Buffer.from(one?.data ?? [])).not.toEqual(Buffer.from(other?.data ?? []));
  });

  it('rotates: the first key encrypts, the others still decrypt, a key taken away does not', async () => {
    const [old] = await codecOf(`2024:${first}`).encode([plain]);
    const rotated = codecOf(`2025:${second},2024:${first}`);
    expect(defaultPayloadConverter.fromPayload((await rotated.decode([old as never]))[0] as never)).toBeTruthy();
    const [young] = await rotated.encode([plain]);
    expect(String(Buffer.from(young?.metadata?.['encryption-key-id'] ?? []))).toBe('2025');
    await expect(codecOf(`2025:${second}`).decode([old as never])).rejects.toThrow('the key "2024", which is not in');
  });

  it('refuses what was changed, its key id included', async () => {
    const [sealed] = await codecOf(`a:${first}`).encode([plain]);
    const data = Buffer.from(sealed?.data ?? []);
    data[20] = (data[20] ?? 0) ^ 1;
    await expect(codecOf(`a:${first}`).decode([{ ...sealed, data }])).rejects.toThrow('cannot be decrypted');
    const renamed = { ...sealed, metadata: { ...sealed?.metadata, 'encryption-key-id': Buffer.from('b') } };
    await expect(codecOf(`a:${first},b:${first}`).decode([renamed])).rejects.toThrow('under the key "b"');
    await expect(codecOf(`a:${first}`).decode([{ ...sealed, data: Buffer.alloc(3) }])).rejects.toThrow('decrypted');
  });

  it('refuses plain payloads unless they are allowed for a migration', async () => {
    await expect(codecOf(`a:${first}`).decode([plain])).rejects.toThrow('CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT=true');
    expect(await codecOf(`a:${first}`, true).decode([plain])).toEqual([plain]);
  });
});

describe('the keys of the codec', () => {
  it('are none when nothing is set', () => {
    expect(codecKeysFromEnvironment({})).toBeUndefined();
  });

  it.each([
    [first, 'key 1 has no id and key'],
    [`a:${first},`, 'key 2 has no id and key'],
    ['a:c2hvcnQ=', 'key 1 has 5 bytes instead of 32'],
    [`a:${first},a:${second}`, 'key 2 has the id "a" of an earlier one'],
  ])('are refused in words that hold no key (%#)', (text, sentence) => {
    expect(() => keysOf(text)).toThrow(sentence);
    try {
      keysOf(text);
    } catch (error) {
      expect(String(error)).not.toContain(first);
    }
  });
});
