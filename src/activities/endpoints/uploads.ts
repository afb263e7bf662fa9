import type { Upload } from '../../chatwoot/answers/search.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { oneOf } from './rules/one-of.ts';

/**
 * Stores a file at Chatwoot and answers its public address and a blob_id, which messages.create takes as an attachment.
 * Who knows the address can read the file. The same file again gets another address: keep the first. A file may be of
 * any type; one that Chatwoot fetches from external_url must be an image or a video, else 422. Chatwoot allows 60
 * uploads an hour and account.
 */
export const create = operation('uploads.create', 'POST /api/v1/accounts/{account_id}/upload', {
  tokens: ['user'],
  body: {
    /** the file, at most 40 MB by default */
    attachment: { type: 'file' },
    /** http(s) address of an image or video that Chatwoot fetches */
    external_url: { type: 'string' },
  },
  answers: json<Upload>('file_url'),
  repeat: 'adds',
  rate: 'upload',
  check: oneOf('attachment', 'external_url'),
});
