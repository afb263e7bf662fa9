import { isDeepStrictEqual } from 'node:util';
import type { ContactWithInboxes } from '../../chatwoot/answers/contact.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { JsonObject } from '../../chatwoot/input.ts';
import { type ContactKeys, contactsWith, keyNames } from './contact-keys.ts';
import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';

export interface UpsertContactInput extends ContactKeys {
  readonly name?: string;
  /** Merged by Chatwoot with what is there, at the first level. */
  readonly custom_attributes?: JsonObject;
  /** Merged by Chatwoot with what is there, at the first level. */
  readonly additional_attributes?: JsonObject;
}

export interface UpsertedContact {
  readonly contact: ContactWithInboxes;
  readonly created: boolean;
  /** True when something was written. */
  readonly changed: boolean;
}

const verb = 'contacts.upsert';

/**
 * Finds the contact with this e-mail address, phone number or identifier and gives it what is new, or creates it.
 *
 * To the account: one contact created, or the given fields of the one that is there, or nothing. A field that is left
 * out is never overwritten. When another caller creates the same contact at the same moment (a 422 that names the field,
 * or a 500 from the unique index), it reads again and goes on with that one. Safe to repeat. Needs a user's token.
 *
 * Throws `Invalid` when no key is given, a text is empty, the phone number is not E.164, or the keys belong to several
 * contacts, whose ids it names.
 */
export async function upsertContact(
  deps: VerbDependencies,
  input: UpsertContactInput,
  options: VerbOptions = {},
): Promise<UpsertedContact> {
  const fields = given(input);
  const found = await theOne(deps, fields, options);
  if (found) return bringUpToDate(deps, found, fields, options);
  try {
    const { payload } = await deps.chatwoot.contacts.create(fields, options);
    return { contact: payload.contact, created: true, changed: true };
  } catch (error) {
    if (!mayBeThereNow(error)) throw error;
    const other = await theOne(deps, fields, options);
    if (!other) throw error;
    return bringUpToDate(deps, other, fields, options);
  }
}

function given(input: UpsertContactInput): UpsertContactInput {
  const fields: UpsertContactInput = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
  if (!keyNames.some((name) => fields[name] !== undefined)) {
    throw refused(
      verb,
      'no email, phone_number or identifier was given: give at least one, by which the contact is found again.',
    );
  }
  const empty = Object.entries(fields).find(
    ([, value]) => value === null || (typeof value === 'string' && value.trim() === ''),
  );
  if (empty)
    throw refused(verb, `${empty[0]} is empty: leave it out to keep what is there (contacts.update can clear it).`);
  if (fields.phone_number !== undefined && !/^\+[1-9]\d{1,14}$/.test(fields.phone_number)) {
    throw refused(
      verb,
      'phone_number is not in the form that Chatwoot takes: give + and country code and digits only, such as +491701234567.',
    );
  }
  return fields;
}

async function theOne(
  deps: VerbDependencies,
  keys: ContactKeys,
  options: VerbOptions,
): Promise<ContactWithInboxes | undefined> {
  const contacts = await contactsWith(deps, keys, options);
  if (contacts.length < 2) return contacts[0];
  throw refused(
    verb,
    `the keys given belong to several contacts (ids ${contacts.map((each) => each.id).join(', ')}): merge them first (contacts.merge), or give fewer keys.`,
  );
}

async function bringUpToDate(
  { chatwoot }: VerbDependencies,
  contact: ContactWithInboxes,
  fields: UpsertContactInput,
  options: VerbOptions,
): Promise<UpsertedContact> {
  const news = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !has(contact, name as keyof UpsertContactInput, value)),
  );
  if (Object.keys(news).length === 0) return { contact, created: false, changed: false };
  const { payload } = await chatwoot.contacts.update({ ...news, contact_id: contact.id }, options);
  return { contact: payload, created: false, changed: true };
}

function has(contact: ContactWithInboxes, name: keyof UpsertContactInput, wanted: unknown): boolean {
  const found = contact[name];
  if (name === 'email') return typeof found === 'string' && found.toLowerCase() === String(wanted).toLowerCase();
  if (typeof wanted !== 'object' || wanted === null) return found === wanted;
  return Object.entries(wanted).every(([key, value]) => isDeepStrictEqual((found as JsonObject | null)?.[key], value));
}

/** The duplicate race, or a create whose answer was lost. */
function mayBeThereNow(error: unknown): boolean {
  if (!(error instanceof ChatwootError)) return false;
  return (
    error.mayHaveHappened ||
    (error.status === 422 && error.fields.some((field) => (keyNames as readonly string[]).includes(field)))
  );
}
