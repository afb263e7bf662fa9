import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { ask } from './client.ts';

/** Rules of Chatwoot 4.15.1 that its source tells and the played recordings do not show. */
let standIn: StandIn;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-01-01T00:00:00Z');
  standIn = await startStandIn({ clock: { now: () => now } });
});
afterEach(() => standIn.close());

const account = '/api/v1/accounts/1';
const post = (path: string, body: unknown, as?: 'admin' | 'agent' | 'bot') =>
  ask(standIn, 'POST', account + path, body, as);
const row = (displayId: number) => standIn.state.conversation(1, displayId);
const toggle = (status: string, more: object = {}) => post('/conversations/1/toggle_status', { status, ...more });

describe('conversations', () => {
  it('wake at their time when the job runs, and not without a time', async () => {
    await standIn.customer.write('one');
    await standIn.customer.write('two');
    await toggle('snoozed', { snoozed_until: now / 1000 + 60 });
    await post('/conversations/2/toggle_status', { status: 'snoozed' });
    expect(standIn.wakeSnoozed()).toEqual([]);
    now += 61_000;
    expect(standIn.wakeSnoozed()).toEqual([1]);
    expect([row(1)?.status, row(1)?.snoozedUntil, row(2)?.status]).toEqual(['open', null, 'snoozed']);
  });

  it('and their first message are stored together or not at all', async () => {
    const inbox = await standIn.customer.inbox();
    const { contactId } = await standIn.customer.write('hello');
    const before = standIn.state.conversations.size;
    const message = { content: 'x', content_type: 'hologram' };
    const refused = await post('/conversations', { inbox_id: inbox, contact_id: contactId, message });
    expect(refused.status).toBe(422);
    expect(standIn.state.conversations.size).toBe(before);
  });

  it('of an inbox with a lock are one for each customer, resolved or not', async () => {
    const inbox_id = await standIn.customer.inbox('Locked', { lock_to_single_conversation: true });
    const { contactId: contact_id, sourceId: source_id } = await standIn.customer.write('hello');
    await toggle('resolved');
    const again = await post('/conversations', { inbox_id, contact_id, source_id });
    expect(again).toMatchObject({ status: 200, body: { id: 1, status: 'resolved' } });
  });

  it('are not shown to an agent who has neither the inbox nor the team', async () => {
    await standIn.customer.write('hello');
    const read = async () => (await ask(standIn, 'GET', `${account}/conversations/1`, undefined, 'agent')).status;
    expect(await read()).toBe(401);
    await post('/teams', { name: 'developers' });
    await post('/teams/1/team_members', { user_ids: [2] });
    await post('/conversations/1/assignments', { team_id: 1 });
    expect(await read()).toBe(200);
    const listed = await ask(standIn, 'GET', `${account}/conversations?status=all`, undefined, 'agent');
    expect(listed.body).toMatchObject({ data: { meta: { all_count: 0 }, payload: [] } });
  });

  it('of a blocked contact stay as they are when he writes', async () => {
    await standIn.customer.write('hello');
    expect(await post('/conversations/1/mute', {})).toEqual({ status: 200, body: '' });
    await standIn.customer.write('again', { conversationId: 1 });
    expect(row(1)?.status).toBe('resolved');
    expect((await ask(standIn, 'GET', `${account}/conversations/1`)).body).toMatchObject({ muted: true });
  });
});

describe('messages', () => {
  it('of an automation rule say so and drop every other attribute', async () => {
    await standIn.customer.write('hello');
    const content_attributes = { automation_rule_id: 3, own_key: 'x', in_reply_to: 1 };
    const stored = await post('/conversations/1/messages', { content: 'seen', private: true, content_attributes });
    expect(stored.body).toMatchObject({ private: true });
    expect((stored.body as { content_attributes: object }).content_attributes).toEqual({ automation_rule_id: 3 });
  });
});

describe('who may', () => {
  it('a suspended account lets nobody in', async () => {
    const first = standIn.state.accounts.get(1);
    if (first) first.status = 'suspended';
    expect(await ask(standIn, 'GET', `${account}/labels`)).toEqual({
      status: 401,
      body: { error: 'Account is suspended' },
    });
  });

  it('a member of another account only is no member here', async () => {
    const { body } = await ask(standIn, 'POST', '/platform/api/v1/accounts', { name: 'Other' }, 'platform');
    const other = (body as { id: number }).id;
    expect(await ask(standIn, 'GET', `/api/v1/accounts/${other}/labels`)).toEqual({
      status: 401,
      body: { error: 'You are not authorized to access this account' },
    });
  });
});

describe('an ISO time where seconds belong', () => {
  it('is a 500, and nothing is changed', async () => {
    await standIn.customer.write('hello');
    expect((await toggle('snoozed', { snoozed_until: '2026-02-01T00:00:00Z' })).status).toBe(500);
    expect(row(1)?.status).toBe('open');
  });
});
