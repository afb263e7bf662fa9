import type { CustomAttributeDefinition } from '../../chatwoot/answers/custom-attribute.ts';
import { empty, json, operation } from '../../chatwoot/operation.ts';
import { changesSomething } from './rules/changes-something.ts';

/** Chatwoot takes names and their numbers, in this order; it answers 500 to anything else. */
const displayTypes = [
  ...(['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox'] as const),
  ...([0, 1, 2, 3, 4, 5, 6, 7] as const),
] as const;
const models = ['conversation_attribute', 'contact_attribute', 'company_attribute', 0, 1, 2] as const;

/**
 * Lists the custom attributes that are defined, of all models or of one, all at once. The answers carry names, never
 * numbers.
 */
export const list = operation(
  'customAttributes.list',
  'GET /api/v1/accounts/{account_id}/custom_attribute_definitions',
  {
    tokens: ['user'],
    query: {
      /** whose attributes, by name or number (0 conversation, 1 contact, 2 company); all without it */
      attribute_model: {
        type: 'string',
        values: ['0', '1', '2', 'conversation_attribute', 'contact_attribute', 'company_attribute'],
      },
    },
    answers: json<CustomAttributeDefinition[]>('[]'),
    repeat: 'same',
  },
);

/**
 * Defines a custom attribute, so that agents see it and filters know it. Values can be stored without a definition, but
 * a filter by an undefined key is refused with 422. A key that exists already for the model, or is the name of a field
 * of Chatwoot's, is refused with 422.
 */
export const create = operation(
  'customAttributes.create',
  'POST /api/v1/accounts/{account_id}/custom_attribute_definitions',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** name that agents see */
      attribute_display_name: { type: 'string', required: true },
      /** the name, or its number 0 to 7; default text; any other value is answered with 500 */
      attribute_display_type: {
        type: ['string', 'integer'],
        values: displayTypes,
      },
      /** for people only */
      attribute_description: { type: 'string' },
      /** letters, digits, _, . and -; unique for its model; not the name of a field Chatwoot has */
      attribute_key: { type: 'string', required: true },
      /** the choices of a list */
      attribute_values: { type: 'string[]' },
      /** whose attribute it is, by name or number 0 to 2; default conversation_attribute */
      attribute_model: {
        type: ['string', 'integer'],
        values: models,
      },
      /** pattern a text must match */
      regex_pattern: { type: 'string' },
      /** what to tell who does not match it */
      regex_cue: { type: 'string' },
    },
    answers: json<CustomAttributeDefinition>('id'),
    repeat: 'gone',
  },
);

/**
 * Reads the definition of one custom attribute, by its id; there is no look-up by key.
 */
export const get = operation(
  'customAttributes.get',
  'GET /api/v1/accounts/{account_id}/custom_attribute_definitions/{custom_attribute_id}',
  {
    tokens: ['user'],
    answers: json<CustomAttributeDefinition>('id'),
    repeat: 'same',
  },
);

/**
 * Changes the definition of a custom attribute; what is left out stays. Values that contacts and conversations have are
 * not touched.
 */
export const update = operation(
  'customAttributes.update',
  'PATCH /api/v1/accounts/{account_id}/custom_attribute_definitions/{custom_attribute_id}',
  {
    tokens: ['user'],
    role: 'administrator',
    body: {
      /** name that agents see */
      attribute_display_name: { type: 'string' },
      /** the name, or its number 0 to 7; default text; any other value is answered with 500 */
      attribute_display_type: {
        type: ['string', 'integer'],
        values: displayTypes,
      },
      /** for people only */
      attribute_description: { type: 'string' },
      /** letters, digits, _, . and -; unique for its model; not the name of a field Chatwoot has */
      attribute_key: { type: 'string' },
      /** the choices of a list */
      attribute_values: { type: 'string[]' },
      /** whose attribute it is, by name or number 0 to 2; default conversation_attribute */
      attribute_model: { type: ['string', 'integer'], values: models },
      /** pattern a text must match */
      regex_pattern: { type: 'string' },
      /** what to tell who does not match it */
      regex_cue: { type: 'string' },
    },
    answers: json<CustomAttributeDefinition>('id'),
    repeat: 'same',
    check: changesSomething('custom_attribute_id'),
  },
);

/**
 * Deletes the definition of a custom attribute. Values that contacts and conversations have stay stored, but filters
 * know the key no longer.
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
