import type { AnswerOf } from '../../chatwoot/answers/by-operation.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';

/**
 * DRAFT attribute_model is optional: all models without it. Responses carry the enum NAMES.
 */
export const list = operation(
  'customAttributes.list',
  'GET /api/v1/accounts/{account_id}/custom_attribute_definitions',
  {
    tokens: ['user'],
    query: {
      attribute_model: {
        type: 'string',
        values: ['0', '1', '2', 'conversation_attribute', 'contact_attribute', 'company_attribute'],
      },
    },
    answers: json<AnswerOf['customAttributes.list']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT attribute_key unique per model, format [letters digits _ . -]+, must not equal a standard attribute.
 * Defaults: text, conversation_attribute.
 */
export const create = operation(
  'customAttributes.create',
  'POST /api/v1/accounts/{account_id}/custom_attribute_definitions',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      attribute_display_name: { type: 'string', required: true },
      /** or integer 0..7; a numeric STRING -> 500 */
      attribute_display_type: {
        type: ['string', 'integer'],
        values: ['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox'],
      },
      attribute_description: { type: 'string' },
      attribute_key: { type: 'string', required: true },
      /** for list */
      attribute_values: { type: 'string[]' },
      /** or integer 0..2 */
      attribute_model: {
        type: ['string', 'integer'],
        values: ['conversation_attribute', 'contact_attribute', 'company_attribute'],
      },
      regex_pattern: { type: 'string' },
      regex_cue: { type: 'string' },
    },
    answers: json<AnswerOf['customAttributes.create']>(),
    repeat: 'gone',
  },
);

/**
 * DRAFT There is no single-get by key.
 */
export const get = operation(
  'customAttributes.get',
  'GET /api/v1/accounts/{account_id}/custom_attribute_definitions/{custom_attribute_id}',
  {
    tokens: ['user'],
    answers: json<AnswerOf['customAttributes.get']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT PATCH /api/v1/accounts/{account_id}/custom_attribute_definitions/{custom_attribute_id}
 */
export const update = operation(
  'customAttributes.update',
  'PATCH /api/v1/accounts/{account_id}/custom_attribute_definitions/{custom_attribute_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      attribute_display_name: { type: 'string' },
      /** or integer 0..7; a numeric STRING -> 500 */
      attribute_display_type: {
        type: ['string', 'integer'],
        values: ['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox'],
      },
      attribute_description: { type: 'string' },
      attribute_key: { type: 'string' },
      /** for list */
      attribute_values: { type: 'string[]' },
      /** or integer 0..2 */
      attribute_model: { type: 'string', values: ['conversation_attribute', 'contact_attribute', 'company_attribute'] },
      regex_pattern: { type: 'string' },
      regex_cue: { type: 'string' },
    },
    answers: json<AnswerOf['customAttributes.update']>(),
    repeat: 'same',
  },
);

/**
 * DRAFT DELETE /api/v1/accounts/{account_id}/custom_attribute_definitions/{custom_attribute_id}
 */
const remove_ = operation(
  'customAttributes.delete',
  'DELETE /api/v1/accounts/{account_id}/custom_attribute_definitions/{custom_attribute_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    answers: empty,
    repeat: 'gone',
  },
);

export { remove_ as delete };
