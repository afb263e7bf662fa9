import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { ask } from './client.ts';

/** The bulk actions of recordings files 11 and 12. */
let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
  for (let at = 0; at < 3; at++) await standIn.customer.write('hello', { contact: { email: `c${at}@customer.test` } });
  const user_ids = [2];
  await ask(standIn, 'POST', '/api/v1/accounts/1/inbox_members', { inbox_id: 1, user_ids });
});
afterEach(() => standIn.close());

const row = (displayId: number) => standIn.state.conversation(1, displayId);
async function bulk(body: object, as: 'admin' | 'agent' | 'bot' = 'admin') {
  const answer = await ask(standIn, 'POST', '/api/v1/accounts/1/bulk_actions', body, as);
  await standIn.idle();
  return answer;
}
const done = { status: 200, body: '' };

describe('bulk actions', () => {
  it('change what exists, pass over unknown ids', async () => {
    const body = {
      type: 'Conversation',
      ids: [1, 2, 999_999],
      fields: { status: 'resolved' },
      labels: { add: ['swept'] },
    };
    expect(await bulk(body)).toEqual(done);
    expect([1, 2, 3].map((id) => [row(id)?.status, row(id)?.labels])).toEqual([
      ['resolved', ['swept']],
      ['resolved', ['swept']],
      ['open', []],
    ]);
  });

  it('an unknown status is accepted and does nothing; priority is no bulk field', async () => {
    expect(await bulk({ type: 'Conversation', ids: [1], fields: { status: 'closed' } })).toEqual(done);
    expect(await bulk({ type: 'Conversation', ids: [1], fields: { priority: 'high' } })).toEqual(done);
    expect([row(1)?.status, row(1)?.priority]).toEqual(['open', null]);
  });

  it('an unknown type and an empty body are 422, a bot is 401', async () => {
    for (const body of [{ type: 'Moon', ids: [1] }, {}]) {
      expect(await bulk(body)).toEqual({ status: 422, body: { success: false } });
    }
    expect((await bulk({ type: 'Conversation', ids: [1] }, 'bot')).status).toBe(401);
  });

  it('opening as an agent assigns nobody', async () => {
    await bulk({ type: 'Conversation', ids: [1], fields: { status: 'resolved' } });
    await bulk({ type: 'conversation', ids: [1], fields: { status: 'open' } }, 'agent');
    expect([row(1)?.status, row(1)?.assigneeId]).toEqual(['open', null]);
  });

  it('snoozes until a time, and keeps that time when snoozed again without one', async () => {
    await bulk({ type: 'Conversation', ids: [1], fields: { status: 'snoozed' }, snoozed_until: '1900000000' });
    await bulk({ type: 'Conversation', ids: [1], fields: { status: 'snoozed' } });
    const { body } = await ask(standIn, 'GET', '/api/v1/accounts/1/conversations/1');
    expect(body).toMatchObject({ status: 'snoozed', snoozed_until: '2030-03-17T17:46:40.000Z' });
  });

  it('a team drops an assignee who is not in it; null and 0 clear both', async () => {
    await ask(standIn, 'POST', '/api/v1/accounts/1/teams', { name: 'developers' });
    await bulk({ type: 'Conversation', ids: [1], fields: { assignee_id: 2, team_id: 1 } });
    expect([row(1)?.assigneeId, row(1)?.teamId]).toEqual([null, 1]);
    await ask(standIn, 'POST', '/api/v1/accounts/1/teams/1/team_members', { user_ids: [2] });
    await bulk({ type: 'Conversation', ids: [1], fields: { assignee_id: 2 } });
    expect([row(1)?.assigneeId, row(1)?.teamId]).toEqual([2, 1]);
    await bulk({ type: 'Conversation', ids: [1], fields: { assignee_id: null, team_id: 0 } });
    expect([row(1)?.assigneeId, row(1)?.teamId]).toEqual([null, null]);
  });

  it('of contacts: adding wins over removing; only an administrator deletes', async () => {
    const labels = (change: object) => bulk({ type: 'Contact', ids: [1], labels: change });
    await labels({ add: ['vip', 'billing'] });
    await labels({ add: ['new-one'], remove: ['billing'] });
    expect(standIn.state.contacts.get(1)?.labels).toEqual(['vip', 'billing', 'new-one']);
    await labels({ remove: ['billing', 'new-one'] });
    expect(standIn.state.contacts.get(1)?.labels).toEqual(['vip']);
    const remove = { type: 'Contact', action_name: 'delete', ids: [1] };
    expect((await bulk(remove, 'agent')).status).toBe(401);
    expect(await bulk(remove)).toEqual(done);
    expect([standIn.state.contacts.get(1), row(1)]).toEqual([undefined, undefined]);
  });
});
