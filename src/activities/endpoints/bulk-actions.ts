import { empty, operation } from '../../chatwoot/operation.ts';
import { addOrRemove, hasWork, knownBulkFields } from './rules/bulk.ts';
import { wholeTitles } from './rules/labels.ts';
import { allOf } from './rules/rule.ts';
import { wakesInSecondsInBulk } from './rules/snooze.ts';

/**
 * Changes status, assignee, team or labels of many conversations, some time after it has answered: 200 with an empty
 * body only means that the job is queued, and nothing ever tells how it went. Under load whole jobs are lost (seen: ten
 * at once, one of 30 conversations dropped), so read back and send the rest again, few at a time. Unknown ids and
 * conversations that the caller may not see are passed over. An unknown status makes the job fail without a sign, and
 * keys of fields other than status, assignee_id and team_id (priority!) are dropped. A team drops an assignee who is
 * not in it, even one given in the same call. Labels are added and removed, not replaced. Nobody is assigned to the
 * caller.
 */
export const updateConversations = operation(
  'bulkActions.updateConversations',
  'POST /api/v1/accounts/{account_id}/bulk_actions',
  {
    tokens: ['user'],
    body: {
      /** says that ids are conversations */
      type: { type: 'string', required: true, values: ['Conversation'] },
      /** conversation ids as in the dashboard’s addresses */
      ids: { type: 'integer[]', required: true },
      /** {status: open, resolved, pending or snoozed, assignee_id, team_id}; null or 0 takes assignee or team away */
      fields: { type: 'object' },
      /** {add: list of titles, remove: list of titles} */
      labels: { type: 'object' },
      /** seconds since 1970, only with status snoozed */
      snoozed_until: { type: ['integer', 'string'] },
    },
    answers: empty,
    repeat: 'same',
    check: allOf(hasWork, knownBulkFields, wakesInSecondsInBulk, wholeTitles),
  },
);

/**
 * Adds or removes labels of many contacts, or deletes the contacts, some time after it has answered: 200 with an empty
 * body only means that the job is queued. One thing a call: delete goes before labels.add, which goes before
 * labels.remove, and the rest is dropped without a word (seen: recording 12 step 145). Deleting takes an administrator;
 * it removes the contacts' conversations too and cannot be undone.
 */
export const updateContacts = operation(
  'bulkActions.updateContacts',
  'POST /api/v1/accounts/{account_id}/bulk_actions',
  {
    tokens: ['user'],
    body: {
      /** says that ids are contacts */
      type: { type: 'string', required: true, values: ['Contact'] },
      /** contact ids */
      ids: { type: 'integer[]', required: true },
      /** deletes the contacts; leave it out for labels */
      action_name: { type: 'string', values: ['delete'] },
      /** {add: list of titles} or {remove: list of titles}, not both */
      labels: { type: 'object' },
    },
    answers: empty,
    repeat: 'same',
    check: allOf(hasWork, addOrRemove, wholeTitles),
  },
);
