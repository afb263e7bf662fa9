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

  it('cuts off what the SDK quotes of an input, in its message too', () => {
    const quoting = (message: string, type?: string) =>
      written(
        { error: Object.assign(new Error(message), { type }) },
        `Error while processing ActivityTask.start: ${message}`,
      );
    const unread = 'Failed to parse activity args for activity messages.sendOnce';
    expect(quoting(`${unread}: Unexpected token 'm', "my order" is not valid JSON`, 'SyntaxError')).toMatchObject({
      msg: 'Error while processing ActivityTask.start',
      error: 'SyntaxError',
      reason: unread,
    });
    expect(quoting('Activity function x.y is not registered on this Worker, available activities: ["a"]').reason).toBe(
      'Activity function x.y is not registered on this Worker',
    );
    const failure = ApplicationFailure.nonRetryable(`${unread}: "my order"`, 'SyntaxError');
    expect(written({ error: failure }).reason).toBe(unread);
    const refused = 'Failed to parse heartbeat details for activity 1: A payload is encrypted with the key "a"';
    expect(quoting(refused, 'PayloadRefused').reason).toBe(refused);
  });

  it('says that a worker has no keys for what is encrypted', () => {
    const failure =
      'Failure { failure: Some(Failure { message: "Unknown encoding: binary/encrypted", source: "my order"';
    const line = written({ failure, runId: 'r' }, 'Failing workflow task');
    expect(line.reason).toContain('set CHATWOOT_FLOWS_CODEC_KEYS');
    expect(JSON.stringify(line)).not.toContain('my order');
    expect(written({ failure: 'Failure { my order }' })).not.toHaveProperty('reason');
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
