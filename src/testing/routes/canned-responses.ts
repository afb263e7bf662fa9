import { iso } from '../answers/times.ts';
import { empty, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { invalid } from '../refusal.ts';
import type { CannedResponse } from '../state/records.ts';
import { own, remove } from './scope.ts';

/** Texts that agents insert by a short code (recording 02 steps 78 to 85). Any agent may write them. */
export const cannedResponseRoutes: Route[] = [
  on.get('member', '/canned_responses', ({ world, account, query }) => {
    const wanted = String(query.search ?? '').toLowerCase();
    const fits = (row: CannedResponse) => `${row.shortCode}\n${row.content}`.toLowerCase().includes(wanted);
    return world.state.cannedResponses.filter((row) => row.accountId === account.id && fits(row)).map(cannedResponse);
  }),
  on.post('member', '/canned_responses', (call) => {
    const { world, account } = call;
    const body = objectOf(call.body.canned_response) ?? call.body;
    const shortCode = textOf(body.short_code) ?? '';
    const content = textOf(body.content) ?? '';
    if (content === '') throw invalid("Content can't be blank", 'content');
    if (shortCode === '') throw invalid("Short code can't be blank", 'short_code');
    if (world.state.cannedResponses.find((row) => row.accountId === account.id && row.shortCode === shortCode)) {
      throw invalid('Short code has already been taken', 'short_code');
    }
    const now = world.now();
    const times = { createdAt: now, updatedAt: now };
    const { cannedResponses } = world.state;
    const row = { id: cannedResponses.nextId(), accountId: account.id, shortCode, content, ...times };
    return cannedResponse(cannedResponses.insert(row));
  }),
  ...update('member', '/canned_responses/:id', (call) => {
    const row = own(call, call.world.state.cannedResponses);
    const body = objectOf(call.body.canned_response) ?? call.body;
    row.shortCode = textOf(body.short_code) ?? row.shortCode;
    row.content = textOf(body.content) ?? row.content;
    row.updatedAt = call.world.now();
    return cannedResponse(row);
  }),
  on.delete('member', '/canned_responses/:id', (call) => remove(call, call.world.state.cannedResponses, empty)),
];

const cannedResponse = (row: CannedResponse) => ({
  id: row.id,
  account_id: row.accountId,
  short_code: row.shortCode,
  content: row.content,
  created_at: iso(row.createdAt),
  updated_at: iso(row.updatedAt),
});
