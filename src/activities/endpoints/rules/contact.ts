import type { Rule } from './rule.ts';

/** Chatwoot's own pattern for phone numbers (app/models/contact.rb); an empty text counts as none. */
const e164 = /^\+[1-9]\d{1,14}$/;

/** Phone numbers in E.164: Chatwoot takes no other form. */
export const phoneInE164: Rule = ({ phone_number: phone }) =>
  typeof phone !== 'string' || phone === '' || e164.test(phone)
    ? undefined
    : 'phone_number is not in E.164 form: give + and country code, then digits only, such as +491701234567.';

const sortKeys = ['name', 'email', 'phone_number', 'last_activity_at', 'created_at', 'company_name', 'city', 'country'];

/** An unknown sort key is dropped silently, and without one the order of contacts is undefined. */
export const knownSort: Rule = ({ sort }) => {
  const wrong = String(sort ?? sortKeys[0])
    .split(',')
    .some((key) => !sortKeys.includes(key.trim().replace(/^-/, '')));
  return wrong
    ? `sort has a key that Chatwoot would ignore: give ${sortKeys.join(', ')}, with - in front for descending, several with commas between.`
    : undefined;
};

/** Merging a contact with itself answers 200 and does nothing. */
export const twoContacts: Rule = ({ base_contact_id: base, mergee_contact_id: mergee }) =>
  base === mergee
    ? 'base_contact_id and mergee_contact_id are the same contact: give two different ones, the one to keep as base.'
    : undefined;
