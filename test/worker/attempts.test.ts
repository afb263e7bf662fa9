import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from 'vitest';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import { json, operation } from '../../src/chatwoot/operation.ts';
import { type AnyVerb, operationActivity, verbActivity } from '../../src/worker/run-activity.ts';
import { testClock } from '../chatwoot/test-clock.ts';
import { quiet } from '../package/own-worker.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const clock = testClock(now);
const interrupted = new ChatwootError({
  kind: 'Interrupted',
  operation: 'x',
  mayHaveHappened: true,
  message: 'it ended.',
});

const environment = (info: object = {}) => new MockActivityEnvironment(info, { logger: quiet });

const row = { tokens: [], answers: json<object>() };
const operations = {
  reads: operation('x.get', 'GET /x', { ...row, repeat: 'adds' }),
  sets: operation('x.set', 'POST /x', { ...row, repeat: 'same' }),
  adds: operation('x.add', 'POST /x', { ...row, repeat: 'adds' }),
  flips: operation('x.flip', 'POST /x', { ...row, repeat: 'flips' }),
};

describe('a further attempt', () => {
  it.each([
    ['reads', 1],
    ['sets', 1],
    ['adds', 0],
    ['flips', 0],
  ] as const)('of a call that %s is sent %i times', async (kind, times) => {
    let sent = 0;
    const call = async () => {
      sent += 1;
      return {};
    };
    const activity = operationActivity(operations[kind], call, (value) => value, clock);
    const run = environment({ attempt: 2 }).run(activity, {});
    if (times > 0) await run;
    else
      await expect(run).rejects.toMatchObject({
        type: 'Interrupted',
        nonRetryable: true,
        details: [{ mayHaveHappened: true }],
      });
    expect(sent).toBe(times);
  });

  it('is given what the last one reported, and a first one nothing', async () => {
    const verb: AnyVerb = async (_input, _options, progress) => progress;
    const run = (info: object) => environment(info).run(verbActivity(verb, clock), {});
    expect(await run({ attempt: 2, heartbeatDetails: { done: [7] } })).toMatchObject({ last: { done: [7] } });
    expect(await run({})).not.toHaveProperty('last');
  });
});

it('tells Temporal what a verb reports', async () => {
  const verb: AnyVerb = async (_input, _options, progress) => {
    (progress as { report(state: unknown): void }).report({ done: [7] });
  };
  const env = environment();
  const beats: unknown[] = [];
  env.on('heartbeat', (state: unknown) => beats.push(state));
  await env.run(verbActivity(verb, clock), {});
  expect(beats).toEqual([{ done: [7] }]);
});

it.each([
  [10_000, 9_000],
  [1_000, 500],
])('ends an attempt of %i ms after %i, with a sentence of its own', async (startToCloseTimeoutMs, allowed) => {
  const verb: AnyVerb = async (_input, { deadline }) => deadline;
  const run = environment({ startToCloseTimeoutMs }).run(verbActivity(verb, clock), {});
  expect(await run).toBe(now + allowed);
});

describe('a call whose connection ended', () => {
  const activity = (cancel?: () => void) =>
    verbActivity(async () => {
      cancel?.();
      throw interrupted;
    }, clock);

  it('is a failure to try again', async () => {
    const error = await environment()
      .run(activity(), {})
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ApplicationFailure);
    expect(error).toMatchObject({ type: 'Interrupted', nonRetryable: false });
  });

  it('is a cancellation when Temporal cancelled it, and says that it may have been carried out', async () => {
    const env = environment();
    const error = await env
      .run(
        activity(() => env.cancel()),
        {},
      )
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CancelledFailure);
    expect(error).toMatchObject({ details: [{ mayHaveHappened: true }] });
  });

  it('is for another worker when this one stops, not when it goes on', async () => {
    const stopping = new AbortController();
    const stops = (stop: boolean) =>
      environment()
        .run(
          verbActivity(
            async () => {
              if (stop) stopping.abort();
              throw interrupted;
            },
            clock,
            stopping.signal,
          ),
          {},
        )
        .catch((thrown: unknown) => thrown);
    expect(await stops(false)).toMatchObject({ type: 'Interrupted' });
    expect(await stops(true)).toMatchObject({ type: 'WorkerShutdown', nonRetryable: false });
  });
});
