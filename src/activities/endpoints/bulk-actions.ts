import { empty, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT ASYNCHRONOUS: 200 with an empty body only means queued. A bad status makes the job fail and be retried,
 * with no sign to the caller and none of the later conversations changed. Setting team_id DROPS an assignee who is
 * not in that team, even one given in the same call (a team with automatic assignment may put in another); null or
 * 0 clears. Labels are added and removed, not replaced. Wrong or missing type: 422 {"success":false}.
 */
export const updateConversations = operation(
  'bulkActions.updateConversations',
  'POST /api/v1/accounts/{account_id}/bulk_actions',
  {
    tokens: ['user'],
    body: {
      /** letter case and underscores are forgiven */
      type: { type: 'string', required: true, values: ['Conversation'] },
      /** display ids; unknown and invisible ones are skipped */
      ids: { type: 'integer[]', required: true },
      /** {status: open|resolved|pending|snoozed, assignee_id, team_id}; anything else (priority!) is dropped */
      fields: { type: 'object' },
      /** {add: string[], remove: string[]} */
      labels: { type: 'object' },
      /** unix seconds; only kept together with fields (status snoozed) */
      snoozed_until: { type: 'integer' },
      /** not used for conversations */
      action_name: { type: 'string' },
    },
    answers: empty,
    repeat: 'same',
  },
);

/**
 * DRAFT ASYNCHRONOUS, empty body. ONE thing per call: delete beats labels.add, which beats labels.remove - add and
 * remove together only add. A call with nothing to do still answers 200.
 */
export const updateContacts = operation(
  'bulkActions.updateContacts',
  'POST /api/v1/accounts/{account_id}/bulk_actions',
  {
    tokens: ['user'],
    body: {
      type: { type: 'string', required: true, values: ['Contact'] },
      ids: { type: 'integer[]', required: true },
      /** administrators only (401); leave out for labels */
      action_name: { type: 'string', values: ['delete'] },
      /** {add: string[]} or {remove: string[]} */
      labels: { type: 'object' },
    },
    answers: empty,
    repeat: 'same',
  },
);
