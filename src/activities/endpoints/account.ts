import type { Account, AccountDetails } from '../../chatwoot/answers/account.ts';
import { json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/**
 * Reads the account: its settings, features and own attributes. For a user who is not a member Chatwoot answers 404
 * here, where other operations answer 401.
 */
export const get = operation('account.get', 'GET /api/v1/accounts/{account_id}', {
  tokens: ['user'],
  answers: json<AccountDetails>('id'),
  repeat: 'same',
});

/**
 * Changes settings of the account: name, language, automatic resolving, company details. What is left out stays as it
 * is. An unknown locale is answered with a bare 500, and auto_resolve_after under 10 minutes with 422. Automatic
 * resolving closes customers' conversations from then on.
 */
export const update = operation('account.update', 'PATCH /api/v1/accounts/{account_id}', {
  tokens: ['user'],
  role: 'administrator',
  body: {
    /** name of the account */
    name: { type: 'string' },
    /** language code such as en or pt_BR; an unknown one is answered with 500 */
    locale: { type: 'string' },
    /** domain for incoming e-mail */
    domain: { type: 'string' },
    /** sender address of the account’s e-mail */
    support_email: { type: 'string' },
    /** minutes without activity after which conversations resolve by themselves, 10 to 1439856; null switches it off */
    auto_resolve_after: { type: 'integer', nullable: true },
    /** what the customer is told when that happens */
    auto_resolve_message: { type: 'string' },
    /** leave conversations alone in which the customer waits for an answer */
    auto_resolve_ignore_waiting: { type: 'boolean' },
    /** label put on conversations that resolve by themselves */
    auto_resolve_label: { type: 'string' },
    /** turn voice messages into text */
    audio_transcriptions: { type: 'boolean' },
    /** keys of custom attributes that must be filled before resolving; enterprise edition only */
    conversation_required_attributes: { type: 'string[]' },
    /** a text of your own */
    industry: { type: 'string' },
    /** a text of your own */
    company_size: { type: 'string' },
    /** name such as Europe/Berlin */
    timezone: { type: 'string' },
    /** a text of your own */
    referral_source: { type: 'string' },
    /** a text of your own */
    user_role: { type: 'string' },
    /** address of the company’s site */
    website: { type: 'string' },
  },
  answers: json<Account>('id'),
  repeat: 'same',
  check: changesSomething(),
});
