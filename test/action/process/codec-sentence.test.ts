import { defaultPayloadConverter } from '@temporalio/common';
import { expect, it } from 'vitest';
import { codecSentence } from '../../../src/action/process/temporal/codec-sentence.ts';
import { createCodec } from '../../../src/worker/codec.ts';
import { codecKeysFromEnvironment } from '../../../src/worker/codec-keys.ts';

const keysOf = (id: string) =>
  codecKeysFromEnvironment({ CHATWOOT_FLOWS_CODEC_KEYS: `${id}:${Buffer.alloc(32).toString('base64')}` }) as never;
const thrownBy = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .catch((error: unknown) => error);

it('a step without the keys is told to give them, and one with other keys which one it lacks', async () => {
  const sealed = await createCodec({ keys: keysOf('a') }).encode([defaultPayloadConverter.toPayload(1)]);
  const without = await thrownBy(() => defaultPayloadConverter.fromPayload(sealed[0] as never));
  expect(codecSentence(without)?.message).toBe(
    "codec: what this workflow says is encrypted, and this step has no keys: give it the worker's CHATWOOT_FLOWS_CODEC_KEYS in its env.",
  );
  const other = await thrownBy(() => createCodec({ keys: keysOf('b') }).decode(sealed));
  expect(codecSentence(new Error('decode', { cause: other }))?.message).toContain('the key "a", which is not in');
  expect(codecSentence(new Error('A payload of something else'))).toBeUndefined();
});
