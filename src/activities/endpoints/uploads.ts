import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT One of the two is needed: 422 {"error"} without, and for a URL that is not http(s), cannot be fetched, or
 * answers neither image nor video. attachment sent as text instead of a file is a 500. blob_id is a signed id
 * usable in messages.create attachments, macros and automation; throttled to 60 an hour per account.
 */
export const create = operation('uploads.create', 'POST /api/v1/accounts/{account_id}/upload', {
  tokens: ['user'],
  body: {
    /** multipart; any type; beats external_url */
    attachment: { type: 'file' },
    /** fetched by the server; images and videos only; size limit of the installation (default 40 MB) */
    external_url: { type: 'string' },
  },
  answers: json<AnswerOf['uploads.create']>(),
  repeat: 'adds',
  rate: 'upload',
});
