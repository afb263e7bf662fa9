import type { Rule } from './rule.ts';

/** Whom a new conversation is with; Chatwoot answers 404 to anything less (seen: recording 04 step 13). */
export const withWhom: Rule = ({ inbox_id: inbox, contact_id: contact, source_id: source }) =>
  (inbox !== undefined && contact !== undefined) || source !== undefined
    ? undefined
    : 'whom the conversation is with is missing: give inbox_id and contact_id, or the source_id of a contact in an inbox.';
