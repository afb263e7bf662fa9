import type { ClientSettings } from '../chatwoot/call.ts';
import { type ClientOf, createClient } from '../chatwoot/client.ts';
import type { Connection } from '../chatwoot/connection.ts';
import { endpoints } from './endpoints/index.ts';

/** Every Chatwoot operation as a typed method. */
export type Chatwoot = ClientOf<typeof endpoints>;

/**
 * The client of one Chatwoot: `createChatwoot(connection).conversations.toggleStatus({ conversation_id: 42, status: 'open' })`.
 * A method takes path, query and body fields in one flat object under Chatwoot's names, checks them before anything is
 * sent, and answers what Chatwoot answered; list methods also have `.each(input)` over all pages.
 * Every failure is a `ChatwootError`.
 * @param connection see `connectionFromEnvironment`
 * @param settings time limits, repeats, and for tests clock and transport
 */
export function createChatwoot(connection: Connection, settings?: ClientSettings): Chatwoot {
  return createClient(endpoints, connection, settings, endpoints.profile.get);
}
