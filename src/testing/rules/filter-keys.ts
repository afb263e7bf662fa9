import type { Contact, Conversation } from '../state/conversation-records.ts';
import type { AttributeDefinition, Attributes } from '../state/records.ts';
import type { State } from '../state/state.ts';
import type { FilterKey, FilterKeys } from './filter.ts';

const equality = ['equal_to', 'not_equal_to'] as const;
const presence = [...equality, 'is_present', 'is_not_present'] as const;
const text = [...equality, 'contains', 'does_not_contain'] as const;
const dates = ['is_greater_than', 'is_less_than', 'days_before'] as const;

const key = <Row>(
  kind: FilterKey<Row>['kind'],
  operators: readonly string[],
  read: (row: Row) => unknown,
  firstOnly = false,
): FilterKey<Row> => ({ kind, operators, read, firstOnly });

/** Keys of conversations/filter: Chatwoot's own and the attributes defined for conversations. */
export function conversationKeys(state: State, accountId: number): FilterKeys<Conversation> {
  const extra = (name: string) => (row: Conversation) => row.additionalAttributes[name];
  return {
    named: {
      status: key('word', equality, (row) => row.status),
      assignee_id: key('number', presence, (row) => row.assigneeId),
      inbox_id: key('number', presence, (row) => row.inboxId),
      team_id: key('number', presence, (row) => row.teamId),
      contact_id: key('number', equality, (row) => row.contactId),
      priority: key('word', equality, (row) => row.priority),
      display_id: key('number', text, (row) => row.displayId),
      campaign_id: key('number', presence, () => null),
      labels: key('labels', presence, (row) => row.labels),
      browser_language: key('text', equality, extra('browser_language')),
      conversation_language: key('text', equality, extra('conversation_language')),
      referer: key('text', text, extra('referer')),
      created_at: key('date', dates, (row) => row.createdAt),
      last_activity_at: key('date', dates, (row) => row.lastActivityAt),
      mail_subject: key('text', text, extra('mail_subject')),
    },
    custom: custom(state, accountId, 'conversation_attribute', (row) => row.customAttributes),
  };
}

/** Keys of contacts/filter. Several values: only the first counts. */
export function contactKeys(state: State, accountId: number): FilterKeys<Contact> {
  const extra = (name: string) => (row: Contact) => row.additionalAttributes[name];
  const first = <Operators extends readonly string[]>(
    kind: FilterKey<Contact>['kind'],
    operators: Operators,
    read: (row: Contact) => unknown,
  ) => key(kind, operators, read, true);
  return {
    named: {
      name: first('text', text, (row) => row.name),
      phone_number: first('text', [...text, 'starts_with'], (row) => row.phoneNumber),
      email: first('text', text, (row) => row.email),
      identifier: first('text', text, (row) => row.identifier),
      country_code: first('text', equality, extra('country_code')),
      city: first('text', text, extra('city')),
      company_name: first('text', text, extra('company_name')),
      labels: first('labels', presence, (row) => row.labels),
      created_at: first('date', dates, (row) => row.createdAt),
      last_activity_at: first('date', dates, (row) => row.lastActivityAt),
      blocked: first('boolean', equality, (row) => row.blocked),
    },
    custom: custom(state, accountId, 'contact_attribute', (row) => row.customAttributes),
  };
}

function custom<Row>(
  state: State,
  accountId: number,
  model: AttributeDefinition['model'],
  attributes: (row: Row) => Attributes,
) {
  return (name: string): FilterKey<Row> | undefined => {
    const definition = state.attributeDefinitions.find(
      (row) => row.accountId === accountId && row.model === model && row.key === name,
    );
    if (!definition) return undefined;
    const kinds: Record<string, FilterKey<Row>['kind']> = { number: 'number', date: 'date', checkbox: 'boolean' };
    return { kind: kinds[definition.displayType] ?? 'text', firstOnly: true, read: (row) => attributes(row)[name] };
  };
}
