import { describe, expect, test } from 'vitest';
import { endpoints } from '../../src/activities/endpoints/index.ts';
import { ChatwootError } from '../../src/chatwoot/errors.ts';
import type { Operation } from '../../src/chatwoot/operation.ts';
import { checkInput, type Input } from '../../src/chatwoot/validate.ts';

/** What the check says, or nothing where it lets the input pass. */
function said(operation: Operation, input: Input): string | undefined {
  try {
    checkInput(operation, { ...(operation.path.includes('{account_id}') ? { account_id: 1 } : {}), ...input });
    return undefined;
  } catch (error) {
    if (error instanceof ChatwootError && error.kind === 'Invalid') return error.message;
    throw error;
  }
}

interface Case {
  readonly operation: Operation;
  readonly refused: readonly [input: Input, sentence: RegExp][];
  readonly accepted: readonly Input[];
}

const one = { conversation_id: 7 };
const entry = { attribute_key: 'status', filter_operator: 'equal_to', values: ['open'] };
const joined = { ...entry, query_operator: 'and' };
const customer = { inbox_identifier: 'i', contact_identifier: 'c' };
const c = endpoints;

const cases: { readonly [what: string]: Case } = {
  'a status change says which': {
    operation: c.conversations.toggleStatus,
    refused: [
      [one, /status is missing/],
      [{ ...one, status: 'closed' }, /status was "closed"/],
      [{ ...one, status: 'open', snoozed_until: 1900000000 }, /snoozed_until counts only with status snoozed/],
      [{ ...one, status: 'snoozed', snoozed_until: '2030-01-01T00:00:00Z' }, /seconds since 1970.*500/],
      [{ ...one, status: 'snoozed', snoozed_until: 1900000000000 }, /milliseconds/],
    ],
    accepted: [
      { ...one, status: 'snoozed' },
      { ...one, status: 'snoozed', snoozed_until: '1900000000' },
      { ...one, status: 'snoozed', snoozed_until: 1900000000 },
    ],
  },
  'clearing a priority is said': {
    operation: c.conversations.togglePriority,
    refused: [
      [one, /priority is missing/],
      [{ ...one, priority: 'none' }, /priority was "none"/],
    ],
    accepted: [{ ...one, priority: null }],
  },
  'typing is on or off': {
    operation: c.conversations.toggleTypingStatus,
    refused: [[{ ...one, typing_status: 'maybe' }, /typing_status was "maybe": give one of on, off/]],
    accepted: [{ ...one, typing_status: 'on' }],
  },
  'a list by an unknown status': {
    operation: c.conversations.list,
    refused: [[{ status: ['open', 'closed'] }, /status was "closed"/]],
    accepted: [{ status: ['open', 'snoozed'] }, { status: 'all' }, {}],
  },
  'a new conversation is with somebody': {
    operation: c.conversations.create,
    refused: [
      [{}, /give inbox_id and contact_id, or the source_id/],
      [{ inbox_id: 1 }, /inbox_id and contact_id/],
      [{ source_id: 's', message: { content: '' } }, /message\.content/],
      [{ source_id: 's', status: 'snoozed', snoozed_until: '1900000000' }, /ISO 8601/],
      [{ source_id: 's', snoozed_until: '2030-01-01' }, /only with status snoozed/],
    ],
    accepted: [
      { inbox_id: 1, contact_id: 2, status: 'snoozed', snoozed_until: '2030-01-01T08:00:00Z' },
      { source_id: 's', message: { content: 'Hello' } },
    ],
  },
  'a message says something': {
    operation: c.messages.create,
    refused: [
      [one, /the message is empty/],
      [{ ...one, content: ' \n' }, /the message is empty/],
      [
        { ...one, content: 'Pick', content_type: 'input_select' },
        /content_type input_select needs content_attributes\.items/,
      ],
      [{ ...one, content: 'Pick', content_type: 'form', content_attributes: { items: [] } }, /at least one entry/],
      [{ ...one, attachments: [] }, /the message is empty/],
      [{ ...one, content: 'Hi', attachments: ['./a.png'] }, /attachments holds a text that is no blob_id.*\{path: /],
    ],
    accepted: [
      { ...one, content: 'Hi' },
      { ...one, attachments: [{ path: './a.png' }] },
      { ...one, attachments: ['a-blob-id'] },
      { ...one, template_params: { name: 'hello' } },
      { ...one, content: 'Pick', content_type: 'article', content_attributes: { items: [{ title: 'a' }] } },
    ],
  },
  'a customer’s message says something': {
    operation: c.publicApi.messages.create,
    refused: [[{ ...customer, conversation_id: 1, echo_id: 'e' }, /the message is empty/]],
    accepted: [{ ...customer, conversation_id: 1, content: 'Hi' }],
  },
  'an error text belongs to a failed message': {
    operation: c.messages.updateStatus,
    refused: [[{ ...one, message_id: 1, status: 'read', external_error: 'x' }, /only with status failed/]],
    accepted: [{ ...one, message_id: 1, status: 'failed', external_error: 'x' }],
  },
  'an assignment is to one': {
    operation: c.conversationAssignments.create,
    refused: [
      [one, /give assignee_id or team_id/],
      [{ ...one, assignee_id: 1, team_id: 1 }, /do not go together.*team first/],
      [{ ...one, team_id: 1, assignee_type: 'User' }, /give assignee_id too/],
    ],
    accepted: [
      { ...one, assignee_id: null },
      { ...one, team_id: 0 },
      { ...one, assignee_id: 1, assignee_type: 'AgentBot' },
    ],
  },
  'labels are a list of whole titles': {
    operation: c.conversationLabels.set,
    refused: [
      [one, /labels is missing/],
      [{ ...one, labels: 'billing' }, /labels was "billing"/],
      [{ ...one, labels: ['a', 'b,c'] }, /label 2 of labels .*comma/],
    ],
    accepted: [
      { ...one, labels: [] },
      { ...one, labels: ['github:octo/repo#12'] },
    ],
  },
  'a bulk action has work': {
    operation: c.bulkActions.updateConversations,
    refused: [
      [{ type: 'Conversation', ids: [1] }, /nothing to do/],
      [{ type: 'Conversation', ids: [], fields: { status: 'open' } }, /ids is empty/],
      [{ type: 'Conversation', ids: [1], fields: { status: 'open' }, snoozed_until: 1 }, /only with status snoozed/],
      [{ type: 'Conversation', ids: [1], labels: { add: ['a,b'] } }, /comma/],
    ],
    accepted: [{ type: 'Conversation', ids: [1], fields: { status: 'snoozed' }, snoozed_until: '1900000000' }],
  },
  'a filter is one that Chatwoot can run': {
    operation: c.conversations.filter,
    refused: [
      [{}, /payload is missing/],
      [{ payload: [entry, entry] }, /payload\[0\]\.query_operator is needed/],
      [{ payload: [joined] }, /payload\[0\]\.query_operator must be left out/],
      [{ payload: [{ ...joined, query_operator: 'xor' }, entry] }, /give and, or or/],
      [{ payload: [{ ...entry, values: 'open' }] }, /values is not a list/],
      [{ payload: [{ ...entry, values: [] }] }, /values is empty/],
      [
        { payload: [{ ...entry, filter_operator: 'days_before', values: ['7'] }] },
        /days_before is broken.*is_less_than/,
      ],
      [{ payload: [{ ...entry, filter_operator: 'equals' }] }, /give one of equal_to/],
      [{ payload: [{ ...entry, attribute_key: undefined }] }, /attribute_key is missing/],
      [{ payload: [{ ...entry, filter_operator: 'contains', values: [1] }] }, /must be texts/],
    ],
    accepted: [
      { payload: [] },
      { payload: [joined, { ...entry, query_operator: null, values: ['open', 'pending'] }] },
      { payload: [{ attribute_key: 'team_id', filter_operator: 'is_present', values: [] }] },
    ],
  },
  'a filter of contacts has one value an entry': {
    operation: c.contacts.filter,
    refused: [
      [{ payload: [{ ...entry, attribute_key: 'city', values: ['Rome', 'Oslo'] }] }, /reads only the first/],
      [{ payload: [], sort: 'name,-age' }, /sort has a key/],
    ],
    accepted: [{ payload: [entry], sort: '-last_activity_at,name' }],
  },
  'a saved filter is held to the same': {
    operation: c.customFilters.create,
    refused: [[{ name: 'n', query: { payload: [entry, entry] } }, /query\.payload\[0\]\.query_operator/]],
    accepted: [{ name: 'n', query: { payload: [joined, entry] } }, { name: 'n' }],
  },
  'a search of contacts is for something': {
    operation: c.contacts.search,
    refused: [[{}, /q is missing/]],
    accepted: [{ q: 'alice' }],
  },
  'a phone number is in E.164': {
    operation: c.contacts.create,
    refused: [
      [{ phone_number: '01701234567' }, /phone_number is not in E\.164/],
      [{ phone_number: '+49 170 1' }, /E\.164/],
    ],
    accepted: [{ phone_number: '+491701234567' }, {}],
  },
  'an update of a contact changes something': {
    operation: c.contacts.update,
    refused: [
      [{ contact_id: 1, include_contact_inboxes: false }, /nothing to change/],
      [{ contact_id: 1, name: undefined }, /nothing to change/],
    ],
    accepted: [{ contact_id: 1, email: null }],
  },
  'a merge is of two contacts': {
    operation: c.contacts.merge,
    refused: [[{ base_contact_id: 1, mergee_contact_id: 1 }, /the same contact/]],
    accepted: [{ base_contact_id: 1, mergee_contact_id: 2 }],
  },
  'a custom role alone updates no agent': {
    operation: c.agents.update,
    refused: [[{ agent_id: 1, custom_role_id: 2 }, /nothing to change/]],
    accepted: [{ agent_id: 1, name: 'Grace', custom_role_id: null }],
  },
  'a report has a period and a subject': {
    operation: c.reports.getTimeseries,
    refused: [
      [{ metric: 'moonrises', type: 'account', since: 1, until: 2 }, /metric was "moonrises"/],
      [{ metric: 'reply_time', type: 'account', since: 1 }, /until is missing/],
      [{ metric: 'reply_time', type: 'account', until: 1 }, /since is missing/],
      [{ metric: 'reply_time', type: 'account', since: 'yesterday', until: 'today' }, /since was "yesterday"/],
      [{ metric: 'reply_time', type: 'account', since: 1, until: 1700000000000 }, /milliseconds/],
      [{ metric: 'reply_time', type: 'account', since: 2, until: 2 }, /since is not before until/],
      [{ metric: 'reply_time', type: 'inbox', since: 1, until: 2 }, /id is missing: a report of type inbox/],
      [{ metric: 'reply_time', since: 1, until: 2, id: 1 }, /type is missing/],
    ],
    accepted: [{ metric: 'reply_time', type: 'agent', id: 2, since: '1700000000', until: 1800000000 }],
  },
  'a report over all time says neither': {
    operation: c.reports.getInboxLabelMatrix,
    refused: [
      [{ since: 1 }, /until is missing: since and until count only together/],
      [{ until: 1 }, /since is missing/],
    ],
    accepted: [{}, { since: 1, until: 2 }],
  },
  'an automation rule listens to an event that happens': {
    operation: c.automationRules.create,
    refused: [
      [{ name: 'n', event_name: 'moon_landing', conditions: [], actions: [] }, /event_name was "moon_landing"/],
    ],
    accepted: [{ name: 'n', event_name: 'message_created', conditions: [], actions: [] }],
  },
  'a webhook hears events that exist': {
    operation: c.webhooks.create,
    refused: [[{ url: 'https://x.test', subscriptions: ['moon_landing'] }, /subscriptions was "moon_landing"/]],
    accepted: [{ url: 'https://x.test', subscriptions: ['message_created'] }],
  },
  'an inbox has a channel': {
    operation: c.inboxes.create,
    refused: [
      [{ name: 'n' }, /channel is missing/],
      [{ name: 'n', channel: {} }, /channel\.type is missing/],
    ],
    accepted: [{ name: 'n', channel: { type: 'api' } }],
  },
  'taking a bot off an inbox is said': {
    operation: c.inboxes.setAgentBot,
    refused: [[{ inbox_id: 1 }, /agent_bot is missing/]],
    accepted: [{ inbox_id: 1, agent_bot: null }],
  },
  'an upload is one file': {
    operation: c.uploads.create,
    refused: [
      [{}, /give attachment or external_url, one of the two/],
      [{ attachment: { path: 'a' }, external_url: 'https://x.test/a.png' }, /not both/],
    ],
    accepted: [{ external_url: 'https://x.test/a.png' }],
  },
  'the type of a custom attribute by number is a number': {
    operation: c.customAttributes.create,
    refused: [
      [
        { attribute_display_name: 'n', attribute_key: 'k', attribute_display_type: '1' },
        /attribute_display_type was "1": give one of/,
      ],
      [{ attribute_display_name: 'n', attribute_key: 'k', attribute_model: 'table' }, /attribute_model was "table"/],
    ],
    accepted: [{ attribute_display_name: 'n', attribute_key: 'k', attribute_display_type: 1, attribute_model: 0 }],
  },
  'a feature is on or off': {
    operation: c.platform.accounts.create,
    refused: [[{ name: 'n', features: { help_center: 'false' } }, /features\.help_center must be true or false/]],
    accepted: [{ name: 'n', features: { help_center: false } }],
  },
};

describe.each(Object.entries(cases))('%s', (_, { operation, refused, accepted }) => {
  test.each(refused)('refused: %j', (input, sentence) => {
    expect(said(operation, input)).toMatch(sentence);
  });
  test.each(accepted.map((input) => [input]))('let through: %j', (input) => {
    expect(said(operation, input)).toBeUndefined();
  });
});

test('every update refuses to change nothing', () => {
  const ids = { contact_id: 1, team_id: 1, label_id: 1, portal_slug: 'docs', ...customer, ...one };
  const updates = [c.teams.update, c.labels.update, c.helpCenter.updatePortal, c.publicApi.contacts.update];
  for (const operation of [...updates, c.conversations.update, c.account.update]) {
    const given = Object.entries(ids).filter(([name]) => operation.path.includes(`{${name}}`));
    expect(said(operation, Object.fromEntries(given)), operation.name).toMatch(/nothing to change/);
  }
});
