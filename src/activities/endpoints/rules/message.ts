import { isObject, type Rule } from './rule.ts';

/** Chatwoot answers 422 with the text of a Ruby error when such a message has no items (seen: recording 05 step 14). */
const typesWithItems = ['input_select', 'cards', 'form', 'article'];

/**
 * A message must say something: Chatwoot stores an empty one and shows it to the customer (seen: recording 05 steps
 * 17 and 18). A choice, cards, a form or an article must have items.
 */
export const saysSomething: Rule = (input) => problemOf(input, '');

/** The same for the first message that a new conversation may bring along. */
export const firstMessageSaysSomething: Rule = ({ message }) =>
  isObject(message) ? problemOf(message, 'message.') : undefined;

function problemOf(message: { readonly [name: string]: unknown }, within: string): string | undefined {
  const { content, attachments, template_params: template, content_type: type } = message;
  const text = typeof content === 'string' && content.trim() !== '';
  const files = Array.isArray(attachments) && attachments.length > 0;
  if (!text && !files && !template) {
    return `the message is empty, and Chatwoot would send it all the same: give ${within}content (text that is not blank), ${within}attachments or ${within}template_params.`;
  }
  // A file's name has a dot, and what uploads.create answers has none: letters, digits and dashes, signed.
  if (files && attachments.some((each) => typeof each === 'string' && each.includes('.')))
    return `${within}attachments holds a text that is no blob_id: give a file as {path: ./photo.png}, or the blob_id that uploads.create answers.`;
  if (typeof type !== 'string' || !typesWithItems.includes(type)) return undefined;
  const { items } = isObject(message.content_attributes) ? message.content_attributes : {};
  return Array.isArray(items) && items.length > 0
    ? undefined
    : `${within}content_type ${type} needs ${within}content_attributes.items, a list with at least one entry.`;
}

/** Source: the public API permits only content, echo_id and attachments of a message. */
export const customerSaysSomething: Rule = ({ content, attachments }) =>
  (typeof content === 'string' && content.trim() !== '') || (Array.isArray(attachments) && attachments.length > 0)
    ? undefined
    : 'the message is empty, and Chatwoot would show it all the same: give content (text that is not blank) or attachments.';

/** An error text is kept only while the message counts as failed; with any other status Chatwoot drops it. */
export const errorOfFailed: Rule = ({ status, external_error: error }) =>
  error === undefined || status === 'failed'
    ? undefined
    : 'external_error counts only with status failed, and Chatwoot drops it otherwise: leave it out, or set status to failed.';
