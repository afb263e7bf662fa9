import { agent } from '../answers/people.ts';
import { seconds } from '../answers/times.ts';
import { type AccountCall, empty, idOf, objectOf, on, type Route, textOf, update } from '../http/call.ts';
import { invalid, notFound, paramMissing } from '../refusal.ts';
import type { Note } from '../state/conversation-records.ts';
import type { User } from '../state/records.ts';
import { contactOf } from './contacts.ts';

/** Notes about a contact, newest first. */
export const noteRoutes: Route[] = [
  on.get('member', '/contacts/:contact_id/notes', (call) => {
    const { id } = contactOf(call);
    const rows = call.world.state.notes.filter((row) => row.contactId === id);
    return rows.reverse().map((row) => note(call, row));
  }),
  on.post('member', '/contacts/:contact_id/notes', (call) => {
    const { id: contactId } = contactOf(call);
    const content = noteText(call);
    if (!content) throw invalid("Content can't be blank", 'content');
    const now = call.world.now();
    const { notes } = call.world.state;
    const userId = call.user?.id ?? -1;
    return note(call, notes.insert({ id: notes.nextId(), contactId, userId, content, createdAt: now, updatedAt: now }));
  }),
  on.get('member', '/contacts/:contact_id/notes/:note_id', (call) => note(call, noteOf(call))),
  ...update('member', '/contacts/:contact_id/notes/:note_id', (call) => {
    const row = noteOf(call);
    const content = noteText(call);
    // An empty text is shown in the answer and not kept (12 step 180); a kept one makes the caller the author.
    if (!content) return { ...note(call, row), content };
    Object.assign(row, { content, userId: call.user?.id ?? row.userId, updatedAt: call.world.now() });
    return note(call, row);
  }),
  on.delete('member', '/contacts/:contact_id/notes/:note_id', (call) => {
    call.world.state.notes.delete(noteOf(call).id);
    return empty;
  }),
];

function noteText({ body }: AccountCall): string {
  const content = objectOf(body.note)?.content ?? body.content;
  if (content === undefined) throw paramMissing('note');
  return textOf(content) ?? '';
}

function noteOf(call: AccountCall): Note {
  const row = call.world.state.notes.get(idOf(call.path.note_id));
  if (!row || row.contactId !== contactOf(call).id) throw notFound();
  return row;
}

const note = ({ world, account }: AccountCall, row: Note) => ({
  id: row.id,
  content: row.content,
  account_id: null,
  contact_id: null,
  user: agent(world.state, world.state.users.get(row.userId) as User, account.id),
  created_at: seconds(row.createdAt),
  updated_at: seconds(row.updatedAt),
});
