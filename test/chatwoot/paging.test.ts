import { expect, test } from 'vitest';
import { createChatwoot } from '../../src/activities/chatwoot.ts';
import type { Transport } from '../../src/chatwoot/transport.ts';
import { testClock } from './test-clock.ts';

interface Listed {
  id: number;
}

/** A Chatwoot whose list of conversations is what `rows` holds at each request; `after` runs after each answer. */
function listing(rows: Listed[], after: (request: number) => void, pageSize = 25, allCount = () => rows.length) {
  let requests = 0;
  const sorted = new Set<string | null>();
  const transport: Transport = async ({ url }) => {
    requests += 1;
    if (requests > 100) throw new Error('the walk does not end');
    const asked = new URL(url).searchParams;
    const page = Number(asked.get('page'));
    sorted.add(asked.get('sort_by'));
    const payload = rows.slice((page - 1) * pageSize, page * pageSize);
    const text = JSON.stringify({ data: { meta: { all_count: allCount() }, payload } });
    after(requests);
    return { status: 200, headers: new Headers(), text };
  };
  const chatwoot = createChatwoot(
    { baseUrl: 'http://x', accountId: 1, tokens: { user: 't' } },
    { transport, clock: testClock() },
  );
  return {
    requests: () => requests,
    sorted,
    async walk(more: { sort_by?: 'priority_desc' } = {}) {
      const ids: number[] = [];
      for await (const row of chatwoot.conversations.list.each({ status: 'open', ...more })) ids.push(row.id);
      return ids;
    },
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => ({ id: from + i }));

test('one page is one request', async () => {
  const list = listing(range(1, 12), () => {});
  expect(await list.walk()).toEqual(range(1, 12).map(({ id }) => id));
  expect(list.requests()).toBe(1);
});

test('a list that rests is walked twice: the second pass shows that nothing came in', async () => {
  const list = listing(range(1, 60), () => {});
  await list.walk();
  expect(list.requests()).toBe(6);
});

test('a walk asks for an order in which what comes in stands last, unless one was given', async () => {
  const list = listing(range(1, 3), () => {});
  await list.walk();
  await list.walk({ sort_by: 'priority_desc' });
  expect([...list.sorted]).toEqual(['created_at_asc', 'priority_desc']);
});

test('a count of rows that this token does not see ends the walk all the same', async () => {
  const list = listing(
    [],
    () => {},
    25,
    () => 7,
  );
  expect(await list.walk()).toEqual([]);
  expect(list.requests()).toBe(1);
});

test('an installation that shows fewer a page is walked to its end', async () => {
  const list = listing(range(1, 23), () => {}, 10);
  expect(await list.walk()).toHaveLength(23);
});

test('an exactly full last page is not the end of anything', async () => {
  const list = listing(range(1, 50), () => {});
  expect(await list.walk()).toHaveLength(50);
});

test('rows that leave while we walk hide no row that stays', async () => {
  const rows = range(1, 130);
  const list = listing(rows, (request) => {
    if (request <= 5) rows.splice(0, 4);
  });
  const ids = await list.walk();
  const stayed = rows.map(({ id }) => id);
  expect(stayed.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('rows that come in at the front bring no row twice', async () => {
  const rows = range(1, 90);
  const list = listing(rows, (request) => rows.unshift({ id: 1000 + request }));
  const ids = await list.walk();
  expect(new Set(ids).size).toBe(ids.length);
  expect(range(1, 90).filter(({ id }) => !ids.includes(id))).toEqual([]);
});

test('a row that jumps to the front (activity order) is not lost', async () => {
  const rows = range(1, 100);
  const list = listing(rows, (request) => {
    if (request === 2) rows.unshift(...rows.splice(90, 5));
  });
  expect((await list.walk()).sort((a, b) => a - b)).toEqual(range(1, 100).map(({ id }) => id));
});

test('a list that never rests is walked a bounded number of times', async () => {
  let next = 10_000;
  const rows = range(1, 60);
  const list = listing(rows, () => rows.push({ id: next++ }));
  await list.walk();
  expect(list.requests()).toBeLessThan(40);
});

test('messages are followed by id, a hundred at a time', async () => {
  const messages = range(1, 250);
  const asked: string[] = [];
  const transport: Transport = async ({ url }) => {
    const given = new URL(url).searchParams.get('after');
    const after = Number(given);
    asked.push(String(given));
    return {
      status: 200,
      headers: new Headers(),
      text: JSON.stringify({ meta: {}, payload: messages.filter(({ id }) => id > after).slice(0, 100) }),
    };
  };
  const chatwoot = createChatwoot(
    { baseUrl: 'http://x', accountId: 1, tokens: { user: 't' } },
    { transport, clock: testClock() },
  );
  const walk = async (from?: number) => {
    const ids: number[] = [];
    const input = { conversation_id: 1, ...(from === undefined ? {} : { after: from }) };
    for await (const message of chatwoot.messages.list.each(input)) ids.push(message.id);
    return ids;
  };
  expect(await walk()).toEqual(messages.map(({ id }) => id));
  expect(asked.splice(0)).toEqual(['0', '100', '200']);
  expect(await walk(180)).toEqual(messages.map(({ id }) => id).slice(180));
  expect(asked).toEqual(['180']);
});

test('a customer’s messages are followed backwards, the newest first', async () => {
  const ids = range(1, 45).map(({ id }) => id);
  const asked: (string | null)[] = [];
  const transport: Transport = async ({ url }) => {
    const before = new URL(url).searchParams.get('before');
    asked.push(before);
    const rows = ids.filter((id) => before === null || id < Number(before)).slice(-20);
    return { status: 200, headers: new Headers(), text: JSON.stringify(rows.map((id) => ({ id }))) };
  };
  const chatwoot = createChatwoot({ baseUrl: 'http://x', tokens: {} }, { transport, clock: testClock() });
  const walked: number[] = [];
  const conversation = { inbox_identifier: 'i', contact_identifier: 'c', conversation_id: 1 };
  for await (const { id } of chatwoot.publicApi.messages.list.each(conversation)) walked.push(id);
  expect(walked).toEqual(ids.toReversed());
  expect(asked).toEqual([null, '26', '6']);
});

test('updated_within switches pages off: one request brings every conversation', async () => {
  const asked: string[] = [];
  const transport: Transport = async ({ url }) => {
    asked.push(url);
    if (asked.length > 3) throw new Error('the walk does not end');
    const text = JSON.stringify({ data: { meta: { all_count: 90 }, payload: range(1, 60) } });
    return { status: 200, headers: new Headers(), text };
  };
  const chatwoot = createChatwoot(
    { baseUrl: 'http://x', accountId: 1, tokens: { user: 't' } },
    { transport, clock: testClock() },
  );
  const ids: number[] = [];
  for await (const row of chatwoot.conversations.list.each({ updated_within: 600 })) ids.push(row.id);
  expect(ids).toEqual(range(1, 60).map(({ id }) => id));
  expect(asked).toHaveLength(1);
});
