import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { ask } from './client.ts';

/** Counts that the comments of recordings file 11 give. */
let standIn: StandIn;
let now: number;
const clock = { now: () => now };
const account = '/api/v1/accounts/1';
const rows = (body: unknown) => (body as { payload: { id: number }[] }).payload;
const list = async (query: string) => {
  const { body } = await ask(standIn, 'GET', `${account}/conversations?status=all&${query}`);
  return (body as { data: { meta: unknown; payload: { id: number }[] } }).data;
};

beforeEach(() => {
  now = Date.parse('2026-01-01T00:00:00Z');
});
afterEach(() => standIn.close());

describe('pages', () => {
  beforeEach(async () => {
    standIn = await startStandIn({ clock });
    for (let at = 0; at < 60; at++) {
      const email = `c${at % 40}@customer.test`;
      await standIn.customer.write('hello', { contact: { name: `C ${at % 40}`, email } });
    }
  });

  it('of conversations: 25 in lists and filters, newest first; all of them with updated_within', async () => {
    const meta = { mine_count: 0, assigned_count: 0, unassigned_count: 60, all_count: 60 };
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`page=${page}`)));
    expect(pages.map(({ payload }) => payload.length)).toEqual([25, 25, 10, 0]);
    expect(pages.flatMap(({ payload }) => payload.map(({ id }) => id))).toEqual(
      Array.from({ length: 60 }, (_, at) => 60 - at),
    );
    for (const page of pages) expect(page.meta).toEqual(meta);
    expect((await list('updated_within=600')).payload.length).toBe(60);
    const filter = (page: number) =>
      ask(standIn, 'POST', `${account}/conversations/filter?page=${page}`, { payload: [] });
    const filtered = await Promise.all([1, 2, 3, 4].map(filter));
    expect(filtered.map(({ body }) => rows(body).length)).toEqual([25, 25, 10, 0]);
  });

  it('of contacts: 15; a search says whether there is more', async () => {
    const contacts = async (path: string) => (await ask(standIn, 'GET', `${account}/contacts${path}`)).body;
    expect(rows(await contacts('?sort=name&page=3')).length).toBe(10);
    expect(await contacts('?sort=name&page=4')).toEqual({ meta: { count: 40, current_page: '4' }, payload: [] });
    expect(await contacts('/search?q=customer.test&page=1')).toMatchObject({
      meta: { count: 15, current_page: '1', has_more: true },
    });
    expect(await contacts('/search?q=customer.test&page=3')).toMatchObject({
      meta: { count: 10, current_page: '3', has_more: false },
    });
  });

  it('of messages: 20, 100 after an id, both cursors up to 1000', async () => {
    const messages = `${account}/conversations/1/messages`;
    for (let at = 2; at <= 130; at++) await ask(standIn, 'POST', messages, { content: `number ${at}` });
    const ids = (standIn.state.conversation(1, 1)?.messages ?? []).map(({ id }) => id);
    const read = async (query: string) => rows((await ask(standIn, 'GET', messages + query)).body).map(({ id }) => id);
    expect(await read('')).toEqual(ids.slice(110));
    expect(await read(`?after=${ids[0]}`)).toEqual(ids.slice(1, 101));
    expect(await read(`?before=${ids[60]}`)).toEqual(ids.slice(40, 60));
    expect(await read(`?after=${ids[0]}&before=${ids[129]}`)).toEqual(ids.slice(0, 129));
  });
});

describe('limits', () => {
  it('a conversation takes 200 messages a minute', async () => {
    standIn = await startStandIn({ clock });
    await standIn.customer.write('number 1');
    const say = () => ask(standIn, 'POST', `${account}/conversations/1/messages`, { content: 'more' });
    for (let at = 2; at <= 200; at++) expect((await say()).status).toBe(200);
    expect(await say()).toEqual({ status: 422, body: { error: 'Validation failed: Too many messages' } });
    now += 60_001;
    expect((await say()).status).toBe(200);
  });

  it('an address has so many requests in a minute of the clock, however they are spread in it', async () => {
    standIn = await startStandIn({ clock, rateLimit: 3 });
    const read = async () => (await ask(standIn, 'GET', `${account}/labels`)).status;
    now += 59_000;
    expect([await read(), await read(), await read(), await read()]).toEqual([200, 200, 200, 429]);
    now += 999;
    expect(await read()).toBe(429);
    now += 1;
    expect(await read()).toBe(200);
  });

  it('the loopback address has none unless told', async () => {
    standIn = await startStandIn({ clock });
    const statuses = new Set<number>();
    for (let at = 0; at < 120; at++) statuses.add((await ask(standIn, 'GET', `${account}/contacts/search?q=a`)).status);
    expect([...statuses]).toEqual([200]);
  });
});

describe('work', () => {
  it('changes wait for their turn, reads do not; a bulk job takes its time for every row', async () => {
    const waits: { ms: number; end: () => void }[] = [];
    const sleep = (ms: number) => new Promise<void>((end) => void waits.push({ ms, end }));
    standIn = await startStandIn({ clock, sleep, workPerWrite: { ms: 45, atATime: 2 } });
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((next) => setTimeout(next, 1));
    };
    const label = (title: string) => ask(standIn, 'POST', `${account}/labels`, { title });
    const calls = ['one', 'two', 'three'].map(label);
    await until(() => waits.length === 2 && standIn.requests.length === 3);
    expect((await ask(standIn, 'GET', `${account}/labels`)).body).toEqual({ payload: [] });
    waits[0]?.end();
    await until(() => waits.length === 3);
    expect(standIn.state.labels.size).toBe(1);
    for (const { end } of waits) end();
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(waits.map(({ ms }) => ms)).toEqual([45, 45, 45]);

    const bulk = ask(standIn, 'POST', `${account}/bulk_actions`, { type: 'Conversation', ids: [1, 2], fields: {} });
    await until(() => waits.length === 4);
    waits[3]?.end();
    expect(await bulk).toEqual({ status: 200, body: '' });
    await until(() => waits.length === 5);
    waits[4]?.end();
    await until(() => waits.length === 6);
    waits[5]?.end();
    await standIn.idle();
    expect(waits.slice(4).map(({ ms }) => Math.round(ms))).toEqual([128, 128]);
  });
});
