import { createHash } from 'node:crypto';
import type { Message } from '../../chatwoot/answers/message.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';

/** Own keys of `content_attributes` are stored and come back in every list (API-NOTES section 11). */
export const markerKey = 'chatwoot_flows_ref';

/**
 * What is stored for a ref. The customer can read the attributes of a message through widget and public API, and a ref
 * may name a private repository, so a digest is stored: 128 bits, beyond any chance of two refs meeting.
 */
export function markerOf(ref: string): string {
  return createHash('sha256').update(ref).digest('hex').slice(0, 32);
}

/** How far back a look goes: at least that many of the newest messages, and at least to that time. */
export interface Depth {
  readonly messages: number;
  /** Epoch seconds; Infinity when only the number counts. */
  readonly since: number;
}

/** Looks for the message with a marker. A test of `sendOnce` may put in one that finds nothing; nobody else can. */
export type LookUp = (
  deps: VerbDependencies,
  conversation_id: number,
  marker: string,
  depth: Depth,
  options: VerbOptions,
) => Promise<Message | undefined>;

/** Seconds by which the caller's clock may be ahead of the server's, whose times the messages carry. */
const clockSkew = 300;
/** Chatwoot gives that many messages at a time when walking back. */
const pageSize = 20;

/** Walks back from the newest message, one request for 20. Needs a user's token. */
export const lookUpMarker: LookUp = async ({ chatwoot }, conversation_id, marker, depth, options) => {
  let before: number | undefined;
  let seen = 0;
  for (;;) {
    const page = await chatwoot.messages.list(
      { conversation_id, ...(before === undefined ? {} : { before }) },
      { ...options, token: 'user' },
    );
    const rows = page.payload;
    const found = rows.find((message) => message.content_attributes[markerKey] === marker);
    if (found) return found;
    const oldest = rows[0];
    seen += rows.length;
    if (oldest === undefined || rows.length < pageSize) return undefined;
    if (seen >= depth.messages && oldest.created_at < depth.since - clockSkew) return undefined;
    before = oldest.id;
  }
};
