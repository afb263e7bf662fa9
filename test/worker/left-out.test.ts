import { MockActivityEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { createActivities } from '../../src/worker/activities.ts';
import { redactingLogger } from '../../src/worker/logs.ts';
import { testClock } from '../chatwoot/test-clock.ts';

let standIn: StandIn;
beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.close());

describe('a conversation that Chatwoot fails to show', () => {
  it('is named in the log when it begins, again after an hour, and without a text', async () => {
    const lines: { [field: string]: unknown }[] = [];
    const write = (fields: object, msg: string) => void lines.push({ ...fields, msg });
    const logger = redactingLogger({ warn: write, debug() {}, info() {}, error: write } as never);
    const clock = testClock(Date.now());
    const ids = [];
    for (const text of ['my secret', 'another']) ids.push((await standIn.customer.write(text)).conversationId);
    const followers = ids.map((conversationId) => {
      return { id: String(conversationId), conversationId, afterMessage: 0, known: {}, looked: false };
    });
    const activities = createActivities(
      { baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } },
      { clock },
    );
    const look = () => {
      const place = new MockActivityEnvironment({ startToCloseTimeoutMs: 60_000 }, { logger });
      return place.run(activities['changes.wait'] as never, { followers, atMostSeconds: 0 });
    };
    standIn.faults.add({ kind: 'error-500', path: `conversations/${ids[0]}`, times: Number.POSITIVE_INFINITY });
    await look();
    expect(lines).toMatchObject([
      { msg: `conversation ${ids[0]} cannot be read, and is left out until it can`, error: 'ServerError' },
    ]);
    expect(lines[0]?.reason).toContain('conversations.get');
    await look();
    expect(lines).toHaveLength(1);
    await clock.sleep(3_600_000);
    await look();
    expect(lines).toHaveLength(2);
    standIn.faults.clear();
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('is not told beside the failure of a look that could read nothing', async () => {
    const lines: string[] = [];
    const logger = redactingLogger({ warn: (_: object, msg: string) => void lines.push(msg), debug() {} } as never);
    const activities = createActivities({ baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } });
    const { conversationId } = await standIn.customer.write('hello');
    const followers = [{ id: 'f', conversationId, afterMessage: 0, known: {}, looked: false }];
    standIn.faults.add({ kind: 'error-500', times: Number.POSITIVE_INFINITY });
    const place = new MockActivityEnvironment({ startToCloseTimeoutMs: 60_000 }, { logger });
    await expect(place.run(activities['changes.wait'] as never, { followers, atMostSeconds: 0 })).rejects.toThrow();
    expect(lines).toEqual(['Activity failed']);
    standIn.faults.clear();
  });
});
