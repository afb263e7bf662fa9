import type { ContactWithInboxes } from '../../chatwoot/answers/contact.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';

/** What Chatwoot lets only one contact of an account have. */
export interface ContactKeys {
  readonly email?: string;
  /** E.164: + and digits. */
  readonly phone_number?: string;
  readonly identifier?: string;
}

export const keyNames = ['email', 'phone_number', 'identifier'] as const;

/**
 * Every contact that has one of these keys, the key's whole text, whatever the case of an e-mail address. By filter and
 * not by search: search matches parts of texts and allows 100 calls a minute.
 */
export async function contactsWith(
  { chatwoot }: VerbDependencies,
  keys: ContactKeys,
  options: VerbOptions,
): Promise<ContactWithInboxes[]> {
  const given = keyNames.flatMap((name) => (keys[name] === undefined ? [] : [[name, keys[name]] as const]));
  const payload = given.map(([attribute_key, text], at) => ({
    attribute_key,
    filter_operator: 'equal_to',
    // Chatwoot stores addresses in lower case.
    values: [attribute_key === 'email' ? text.toLowerCase() : text],
    query_operator: at < given.length - 1 ? 'or' : null,
  }));
  const answer = await chatwoot.contacts.filter({ payload }, options);
  return answer.payload.filter((contact) => given.some(([name, text]) => same(name, contact[name], text)));
}

function same(name: (typeof keyNames)[number], found: string | null, wanted: string): boolean {
  return name === 'email' ? found?.toLowerCase() === wanted.toLowerCase() : found === wanted;
}

/** What a single text may mean. An identifier may look like anything. */
export function keysOf(contact: string): ContactKeys {
  const text = contact.trim();
  if (text.includes('@')) return { email: text, identifier: text };
  return /^\+\d+$/.test(text) ? { phone_number: text, identifier: text } : { identifier: text };
}
