import { ownInboxes } from '../http/access.ts';
import { type AccountCall, empty, idOf, objectOf, on, type Route } from '../http/call.ts';
import { Refusal, wrongRole } from '../refusal.ts';
import { assignTeam } from '../rules/assignment.ts';
import { labelsOf, setLabels } from '../rules/labels.ts';
import { saveContact } from '../rules/save.ts';
import { setStatus } from '../rules/status.ts';
import type { Conversation } from '../state/conversation-records.ts';
import { type Status, statuses } from '../state/records.ts';
import { memberOf, teamOf } from './assignments.ts';
import { deleteContact } from './contacts.ts';
import { wakeUp } from './conversations.ts';

/** How a bulk job is carried out: dropped, or one row after another, each with its share of work. */
export type RunBulkJob = (steps: (() => void)[]) => void;

/** Empty 200 at once; the work comes later, row by row, and tells nobody how it went. */
export const bulkRoutes = (run: RunBulkJob): Route[] => [
  on.post('member', '/bulk_actions', (call) => {
    const { body } = call;
    const type = String(body.type ?? '').toLowerCase();
    const ids = Array.isArray(body.ids) ? body.ids : [];
    if (type === 'conversation') {
      run(ids.map((id) => () => changeConversation(call, idOf(id))));
    } else if (type === 'contact') {
      if (body.action_name === 'delete' && call.role !== 'administrator') throw wrongRole();
      run(ids.map((id) => () => changeContact(call, idOf(id))));
    } else throw new Refusal(422, { success: false });
    return empty;
  }),
];

/** Unknown and invisible ids are passed over; an unknown status fails in the job, where nobody sees it. */
function changeConversation(call: AccountCall, displayId: number): void {
  const { world, body, by } = call;
  const row = world.state.conversation(call.account.id, displayId);
  if (!row || !ownInboxes(call)(row.inboxId)) return;
  const labels = objectOf(body.labels);
  if (labels) {
    const removed = labelsOf(labels.remove);
    const wanted = [...new Set([...row.labels.filter((title) => !removed.includes(title)), ...labelsOf(labels.add)])];
    setLabels(world, row, wanted, by);
  }
  const fields = objectOf(body.fields) ?? {};
  if (fields.status !== undefined && !statuses.includes(fields.status as Status)) return;
  assign(call, row, fields);
  // Unlike toggle_status it assigns nobody who opens (11 step 31).
  if (fields.status !== undefined) setStatus(world, row, fields.status as Status, by, wakeUp(body.snoozed_until));
}

function assign(call: AccountCall, row: Conversation, fields: Record<string, unknown>): void {
  if (!('assignee_id' in fields) && !('team_id' in fields)) return;
  const team = 'team_id' in fields ? teamOf(call, fields.team_id) : teamOf(call, row.teamId);
  const assignee = 'assignee_id' in fields ? memberOf(call, fields.assignee_id) : undefined;
  assignTeam(call.world, row, team, call.by, assignee);
}

/** Add wins: with it, remove is not looked at (12 step 145). */
function changeContact(call: AccountCall, id: number): void {
  const { world, body } = call;
  const row = world.state.contacts.get(id);
  if (row?.accountId !== call.account.id) return;
  if (body.action_name === 'delete') {
    deleteContact(world, row);
    return;
  }
  const labels = objectOf(body.labels) ?? {};
  const added = labelsOf(labels.add);
  const removed = labelsOf(labels.remove);
  const wanted =
    added.length > 0 ? [...new Set([...row.labels, ...added])] : row.labels.filter((title) => !removed.includes(title));
  saveContact(world, row, { labels: wanted });
}
