import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT Bare object. A non-member gets 404 (not 401) on this one endpoint.
 */
export const get = operation('account.get', 'GET /api/v1/accounts/{account_id}', {
  tokens: ['user'],
  answers: json<AnswerOf['account.get']>(),
  repeat: 'same',
});

/**
 * DRAFT settings.* and custom attributes are merged.
 */
export const update = operation('account.update', 'PATCH /api/v1/accounts/{account_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    name: { type: 'string' },
    locale: { type: 'string' },
    domain: { type: 'string' },
    support_email: { type: 'string' },
    /** minutes, 10..1439856 or null; must be a JSON integer */
    auto_resolve_after: { type: 'integer', nullable: true },
    auto_resolve_message: { type: 'string' },
    auto_resolve_ignore_waiting: { type: 'boolean' },
    auto_resolve_label: { type: 'string' },
    audio_transcriptions: { type: 'boolean' },
    /** EE */
    conversation_required_attributes: { type: 'string[]' },
    industry: { type: 'string' },
    company_size: { type: 'string' },
    timezone: { type: 'string' },
    referral_source: { type: 'string' },
    user_role: { type: 'string' },
    website: { type: 'string' },
  },
  answers: json<AnswerOf['account.update']>(),
  repeat: 'same',
});
