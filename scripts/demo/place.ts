import { randomBytes } from 'node:crypto';
import { type Chatwoot, createChatwoot } from '../../src/activities/chatwoot.ts';
import { type Connection, connectionFromEnvironment } from '../../src/chatwoot/connection.ts';
import { kindOf } from '../../src/chatwoot/errors.ts';
import { startStandIn } from '../../src/testing/index.ts';

/** A Chatwoot to play in, with an API inbox of the demo's own and a customer in it. */
export interface Place {
  readonly connection: Connection & { readonly accountId: number };
  /** True when it is somebody's server and not the stand-in. */
  readonly isReal: boolean;
  readonly customer: Customer;
  /** Removes what the demo made; safe to call when nothing was made, and twice. Answers what it did, in words. */
  remove(): Promise<string>;
}

export interface Customer {
  /** Opens a conversation, or goes on in it, and answers its number. */
  write(text: string): Promise<number>;
  /** What the customer sees of the conversation. */
  read(): Promise<readonly string[]>;
}

const variables = ['CHATWOOT_BASE_URL', 'CHATWOOT_ACCOUNT_ID', 'CHATWOOT_API_TOKEN'];

/** The server that the environment names, or a stand-in when it names none. Throws when it names half a server. */
export async function choosePlace(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Place> {
  const missing = variables.filter((name) => !env[name]?.trim());
  if (missing.length === variables.length) {
    const standIn = await startStandIn();
    const connection = { baseUrl: standIn.url, accountId: 1, tokens: { user: standIn.tokens.admin } };
    const place = inbox(connection, signal);
    return {
      ...place,
      isReal: false,
      remove: () => standIn.close().then(() => 'The stand-in is stopped; it kept nothing.'),
    };
  }
  if (missing.length > 0)
    throw new Error(
      `To use your own server set ${missing.join(' and ')} as well, or unset all of ${variables.join(', ')} for the stand-in.`,
    );
  const connection = connectionFromEnvironment(env);
  return { ...inbox(connection as Place['connection'], signal), isReal: true };
}

/** An inbox that is found again by its name, so that it can be removed even when the answer to its making was lost. */
function inbox(connection: Place['connection'], signal: AbortSignal): Omit<Place, 'isReal'> {
  const name = `chatwoot-flows demo ${randomBytes(4).toString('hex')}`;
  const chatwoot = createChatwoot(connection, { signal, repeats: 3 });
  let at: { inbox_identifier: string; contact_identifier: string; conversation_id: number } | undefined;
  return {
    connection,
    customer: {
      async write(content) {
        at ??= await openConversation(chatwoot, name);
        await chatwoot.publicApi.messages.create({ ...at, content });
        return at.conversation_id;
      },
      async read() {
        const rows = at ? await chatwoot.publicApi.messages.list(at) : [];
        return rows.map((row) => `${row.message_type === 0 ? 'customer' : 'support '}: ${row.content ?? ''}`);
      },
    },
    // Not stopped by the signal that stopped the demo.
    remove: () => removeByName(createChatwoot(connection, { repeats: 3 }), name),
  };
}

async function openConversation(chatwoot: Chatwoot, name: string) {
  const { inbox_identifier } = await chatwoot.inboxes.create({ name, channel: { type: 'api', webhook_url: '' } });
  if (!inbox_identifier) throw new Error('The new inbox has no identifier: give the token of an administrator.');
  const person = { name: 'Demo Customer', identifier: name };
  const { source_id } = await chatwoot.publicApi.contacts.create({ inbox_identifier, ...person });
  const customer = { inbox_identifier, contact_identifier: source_id };
  const { id } = await chatwoot.publicApi.conversations.create(customer);
  return { ...customer, conversation_id: id };
}

async function removeByName(chatwoot: Chatwoot, name: string): Promise<string> {
  const { payload: contacts } = await chatwoot.contacts.search({ q: name });
  for (const { id, identifier } of contacts)
    if (identifier === name) await chatwoot.contacts.delete({ contact_id: id });
  const { payload: inboxes } = await chatwoot.inboxes.list();
  const mine = inboxes.filter((each) => each.name === name);
  for (const { id } of mine) {
    await chatwoot.inboxes.delete({ inbox_id: id }).catch((error: unknown) => {
      if (kindOf(error) !== 'NotFound') throw error;
    });
  }
  return mine.length === 0
    ? 'There was no inbox of the demo to remove.'
    : `The inbox "${name}" with its customer and conversation is removed.`;
}
