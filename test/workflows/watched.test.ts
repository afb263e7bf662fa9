import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../src/activities/verbs/changes/snapshot.ts';
import type { Registration } from '../../src/workflows/follow.ts';
import { createWatchList } from '../../src/workflows/watched.ts';

const snapshot: Snapshot = {
  contactId: 77,
  updatedAt: 1_795_671_290.766,
  message: 123_456,
  recent: [],
  status: 'open',
  assignee: 12,
  team: null,
  labels: ['billing'],
  priority: null,
  canReply: true,
};
const registration = (id: number, more: Partial<Registration> = {}): Registration => ({
  workflowId: `support/default/conversation/${id}/await-reply`,
  run: '01998ff0-1234-7abc-9def-0123456789ab',
  conversationId: id,
  afterMessage: 123_456,
  kinds: ['customer-message', 'agent-message', 'assignee', 'status'],
  known: { [id]: snapshot },
  ...more,
});
const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('what a watch follows', () => {
  test('is taken until it would be too long for one payload of Temporal', () => {
    const list = createWatchList();
    let id = 100_000;
    while (!list.isFullFor(registration(id))) {
      expect(list.add(registration(id))).toBe(true);
      id += 1;
    }
    console.log(`${list.size} followers, ${sizeOf(list.all)} bytes`);
    expect(list.size).toBeGreaterThan(2_500);
    expect(sizeOf(list.all)).toBeLessThan(1_510_000);
    expect(list.isFullFor(registration(100_000))).toBe(false);
    list.remove(registration(100_000).workflowId);
    expect(list.isFullFor(registration(id))).toBe(false);
  });

  test('leaves room for what the first look at a contact adds', () => {
    const list = createWatchList();
    const ofContact = (id: number) => registration(id, { contactId: id });
    let id = 1;
    while (!list.isFullFor(ofContact(id))) {
      list.add(ofContact(id));
      id += 1;
    }
    const twenty = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [900_000 + at, snapshot]));
    list.learn(list.all.map((one) => ({ ...one, known: { ...one.known, ...twenty }, looked: true })));
    expect(sizeOf(list.all)).toBeLessThan(1_600_000);
  });

  test('names those beyond its length when it has learnt more than there was room for, the last first', () => {
    const list = createWatchList();
    for (let id = 1; id <= 40; id += 1) list.add(registration(id));
    expect(list.tooMany()).toEqual([]);
    const recent = Array.from({ length: 6_000 }, (_, at) => 10_000_000 + at);
    list.learn(list.all.map((one) => ({ ...one, known: { '1': { ...snapshot, recent } }, looked: true })));
    const beyond = list.tooMany();
    expect(beyond[0]?.conversationId).toBe(40);
    for (const { workflowId } of beyond) list.remove(workflowId);
    expect(list.tooMany()).toEqual([]);
    expect(sizeOf(list.all)).toBeLessThan(1_510_000);
    expect(list.size).toBeGreaterThan(20);
  });

  test('keeps what it knows when it is asked again, and forgets an earlier process under the same id', () => {
    const list = createWatchList();
    const one = registration(1);
    list.add(one);
    list.learn([{ ...(list.all[0] as (typeof list.all)[0]), known: {}, looked: true }]);
    expect([list.add(one), list.all[0]?.looked]).toEqual([false, true]);
    expect(list.add({ ...one, contactId: 5 })).toBe(true);
    expect(list.size).toBe(2);
    expect(list.add({ ...one, run: 'another' })).toBe(true);
    expect(list.all.map(({ run }) => run)).toEqual(['another']);
    expect([list.remove(one.workflowId), list.remove(one.workflowId), list.size]).toEqual([true, false, 0]);
  });

  test('goes on in the next run as it was', () => {
    const list = createWatchList();
    list.add(registration(1));
    const next = createWatchList(list.all);
    expect(next.all).toEqual(list.all);
    expect(next.add(registration(1))).toBe(false);
  });
});
