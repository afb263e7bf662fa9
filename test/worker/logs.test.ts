import { PassThrough } from 'node:stream';
import { ApplicationFailure } from '@temporalio/common';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createCodec } from '../../src/worker/codec.ts';
import { codecKeysFromEnvironment } from '../../src/worker/codec-keys.ts';
import { redactingLogger } from '../../src/worker/logs.ts';

function written(meta: object, message = 'Activity failed'): { [name: string]: unknown } {
  const stream = new PassThrough();
  redactingLogger(pino({ base: null }, stream)).warn(message, meta as never);
  return JSON.parse(String(stream.read()));
}

describe('the log', () => {
  it('keeps ids and names, as JSON', () => {
    const meta = { workflowId: 'support/default/stale/a', activityType: 'messages.sendOnce', attempt: 2 };
    expect(written(meta)).toMatchObject({ ...meta, level: 40, msg: 'Activity failed' });
  });

  it('drops all else that was attached', () => {
    const line = written({ input: { content: 'my order' }, workflowId: { secret: 'my order' }, note: 'my order' });
    expect(Object.keys(line).sort()).toEqual(['level', 'msg', 'time']);
  });

  it('names of an error only its kind', () => {
    const error = Object.assign(new TypeError('my order'), {
      request: { headers: { token: 'secret-1' } },
      cause: 'my order',
    });
    expect(written({ error })).toMatchObject({ error: 'TypeError' });
    expect(JSON.stringify(written({ error }))).not.toMatch(/my order|secret-1|stack/);
    expect(written({ error: 'my order' }).error).toBe('thrown value');
  });

  it('keeps the sentence of an error of ours, which holds no text of a customer', () => {
    const ours = ApplicationFailure.create({
      type: 'NotFound',
      message: 'conversations.get: there is none.',
      details: ['x'],
    });
    expect(written({ error: ours })).toMatchObject({ error: 'NotFound', reason: 'conversations.get: there is none.' });
  });

  it('says why a process failed or could not begin, though its error lost its type on the way out of the sandbox', () => {
    const failed = structuredClone(ApplicationFailure.nonRetryable('input: the field x means nothing.', 'Invalid'));
    expect(written({ error: failed }, 'Workflow failed').reason).toBe('input: the field x means nothing.');
    const sdks = "Failed to initialize workflow of type 'newer': no such function is exported by the workflow bundle";
    expect(written({ error: new Error(sdks) }).reason).toBe(sdks);
    for (const other of [
      new TypeError('my order'),
      new Error(`${sdks} my order`),
      new Error('ApplicationFailure: my order'),
    ])
      expect(JSON.stringify(written({ error: structuredClone(other) }))).not.toContain('my order');
  });

  it('says why the codec refused a payload, since the workflow stands still until somebody mends it', async () => {
    const keys = codecKeysFromEnvironment({ CHATWOOT_FLOWS_CODEC_KEYS: `a:${Buffer.alloc(32).toString('base64')}` });
    const codec = createCodec({ keys: keys as NonNullable<typeof keys> });
    const error = await codec.decode([{ metadata: {}, data: new Uint8Array() }]).catch((thrown: unknown) => thrown);
    const line = written({ error }, 'Failed to process Workflow Activation');
    expect(line).toMatchObject({ error: 'PayloadRefused' });
    expect(line.reason).toContain('CHATWOOT_FLOWS_CODEC_ALLOW_PLAINTEXT');
  });
});
