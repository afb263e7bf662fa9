import { expect } from 'vitest';

type Json = Record<string, unknown>;
export interface Write {
  path: string;
  body: Json;
  answer: Json;
}

/** Where the next read finds a write, and what it must find there. */
export interface ReadBack {
  path: string;
  /** Status of the read; 200 unless told. */
  status?: number;
  /** Throws unless the read shows the write. */
  shows(read: unknown): void;
}

const same = (path: string, wanted: unknown, within: (read: Json) => unknown = (read) => read): ReadBack => ({
  path,
  shows: (read) => expect(within(read as Json)).toMatchObject(wanted as Json),
});
const gone = (path: string): ReadBack => ({ path, status: 404, shows: () => undefined });
/** The row with the answer's id is in a list, as the answer showed it. */
const listed = (path: string, row: unknown, within: (read: Json) => unknown = (read) => read): ReadBack => ({
  path,
  shows: (read) => expect(within(read as Json)).toContainEqual(expect.objectContaining(row as Json)),
});
const parent = (path: string, levels = 1) => path.split('/').slice(0, -levels).join('/');
const payload = (read: Json) => read.payload;
const without = (row: Json, ...names: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
/** A conversation changes with everything that Chatwoot writes after the answer. */
const steady = (row: Json) =>
  without(row, 'messages', 'last_non_activity_message', 'updated_at', 'timestamp', 'last_activity_at', 'meta');

/** By operation or by method and template path: how each accepted write of the played files is read back. */
export const readBacks: Record<string, (write: Write) => ReadBack> = {
  'inboxes.create': ({ path, answer }) => same(`${path}/${answer.id}`, answer),
  'contacts.create': ({ path, answer: { payload: made } }) => {
    const { contact } = made as { contact: Json };
    return same(`${path}/${contact.id}`, contact, (read) => read.payload);
  },
  'contacts.update': ({ path, answer }) => same(path, answer),
  'contacts.merge': ({ path, answer }) =>
    same(`${parent(path, 2)}/contacts/${answer.id}`, answer, (read) => read.payload),
  'contacts.delete': ({ path }) => gone(path),
  'contactLabels.set': ({ path, answer }) => ({ path, shows: (read) => expect(read).toEqual(answer) }),
  'contactInboxes.create': ({ path, answer }) =>
    listed(parent(path), answer, (read) => (read.payload as Json).contact_inboxes),
  'conversations.create': ({ path, answer }) => same(`${path}/${answer.id}`, steady(answer)),
  'conversations.toggleStatus': ({ path, answer: { payload: to } }) => {
    const { current_status: status, snoozed_until } = to as Json;
    return same(parent(path), { status, snoozed_until });
  },
  'conversations.update': ({ path, answer }) => same(path, steady(answer)),
  'conversations.togglePriority': ({ path, body }) => same(parent(path), { priority: body.priority ?? null }),
  'conversations.setCustomAttributes': ({ path, answer }) => ({
    path: parent(path),
    shows: (read) => expect((read as Json).custom_attributes).toEqual(answer.custom_attributes),
  }),
  'conversationAssignments.create': ({ path, body, answer }) => ({
    path: parent(path),
    shows: (read) => {
      const { assignee, team } = (read as { meta: Json }).meta as { assignee?: Json; team?: Json };
      expect(('assignee_id' in body ? assignee : team)?.id).toBe((answer as Json | null)?.id);
    },
  }),
  'conversationLabels.set': ({ path, answer }) => ({ path, shows: (read) => expect(read).toEqual(answer) }),
  'customAttributes.create': ({ path, answer }) => same(`${path}/${answer.id}`, answer),
  'DELETE /api/v1/accounts/{{account}}/conversations/{{fourth}}': ({ path }) => gone(path),
  'messages.create': ({ path, answer }) => listed(path, without(answer, 'echo_id'), payload),
  'messages.delete': ({ path, answer }) => listed(parent(path), answer, payload),
  'PATCH /api/v1/accounts/{{account}}/conversations/{{conversation}}/messages/{{with_file}}': ({ path, answer }) =>
    listed(parent(path), answer, payload),
  'POST /api/v1/accounts/{{account}}/conversations/{{conversation}}/messages/{{with_file}}/retry': ({ path, answer }) =>
    listed(parent(path, 2), answer, payload),
  'inboxMembers.add': ({ path, body, answer: { payload: members } }) =>
    same(`${path}/${body.inbox_id}`, { payload: members }),
  'teams.create': ({ path, answer }) => same(`${path}/${answer.id}`, answer),
  'teamMembers.add': ({ path, answer }) => ({ path, shows: (read) => expect(read).toEqual(answer) }),
  'publicApi.contacts.create': ({ path, answer }) => same(`${path}/${answer.source_id}`, answer),
  'publicApi.contacts.update': ({ path, answer }) => same(path, { name: answer.name, email: answer.email }),
  'publicApi.conversations.create': ({ path, answer }) => same(`${path}/${answer.id}`, answer),
  'publicApi.messages.create': ({ path, answer }) => listed(path, answer),
  'publicApi.messages.update': ({ path, answer }) => listed(parent(path), answer),
  'publicApi.conversations.resolve': ({ path, answer }) => same(parent(path), { id: answer.id, status: 'resolved' }),
  'publicApi.conversations.updateLastSeen': ({ path }) => ({
    path: parent(path),
    shows: (read) => expect((read as Json).contact_last_seen_at).not.toBe(0),
  }),
  'PUT /public/api/v1/csat_survey/{{uuid}}': ({ path }) =>
    // Also after a rating out of range: the earlier one stays.
    same(path, { csat_survey_response: { rating: 5, feedback_message: 'great' } }),
  'webhooks.create': ({ path, answer: { payload: made } }) =>
    listed(path, (made as { webhook: Json }).webhook, (read) => (read.payload as Json).webhooks),
  'accountAgentBots.create': ({ path, answer }) => same(`${path}/${answer.id}`, answer),
  'inboxes.setAgentBot': ({ path, body }) => ({
    path: `${parent(path)}/agent_bot`,
    shows: (read) => expect(((read as Json).agent_bot as Json).id).toBe(body.agent_bot),
  }),
};

/** Calls with a body that store nothing. */
export const storesNothing = new Set([
  'contacts.filter',
  'conversations.filter',
  'conversations.toggleTypingStatus',
  'publicApi.conversations.toggleTyping',
]);
