import type { PublicInbox } from '../../../chatwoot/answers/public-api.ts';
import { json, operation } from '../../../chatwoot/operation.ts';

/**
 * Reads name and settings of an API inbox as a customer's software sees it; no token is sent. An unknown identifier,
 * and one of another kind of inbox, is answered with 404.
 */
export const get = operation('publicApi.inboxes.get', 'GET /public/api/v1/inboxes/{inbox_identifier}', {
  tokens: [],
  path: {
    /** inbox_identifier of the API inbox, as inboxes.get answers */
    inbox_identifier: { type: 'string' },
  },
  answers: json<PublicInbox>('identifier'),
  repeat: 'same',
});
