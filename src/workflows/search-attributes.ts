import type { ConnectionLike } from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair, SearchAttributeType } from '@temporalio/common';

/** Names and types to register with Temporal, as its command line writes the types. */
export const searchAttributes = {
  ChatwootAccountId: 'Int',
  ChatwootConversationId: 'Int',
  GithubIssue: 'Keyword',
} as const;

/** What a process is about, as far as its starter knows. Ids and names only: Temporal never encrypts these. */
export interface ProcessSubject {
  readonly accountId?: number | undefined;
  readonly conversationId?: number | undefined;
  /** `owner/repository#number`, behind `host/` when it is not on github.com. */
  readonly issue?: string | undefined;
}

const keys = {
  accountId: defineSearchAttributeKey('ChatwootAccountId', SearchAttributeType.INT),
  conversationId: defineSearchAttributeKey('ChatwootConversationId', SearchAttributeType.INT),
  issue: defineSearchAttributeKey('GithubIssue', SearchAttributeType.KEYWORD),
};

/**
 * The search attributes to start a process with (`typedSearchAttributes`): those of the subject that the namespace has,
 * with the right type. A name that is not registered would make Temporal refuse the start, and none is ever needed; a
 * Temporal that does not say what it has gets none. Given at the start they cost no billable action.
 */
export async function registeredFor(
  subject: ProcessSubject,
  connection: Pick<ConnectionLike, 'operatorService'>,
  namespace: string,
): Promise<SearchAttributePair[]> {
  const listed = await connection.operatorService.listSearchAttributes({ namespace }).catch(() => undefined);
  const types = listed?.customAttributes ?? {};
  const { accountId, conversationId, issue } = subject;
  const pairs = [
    ...(accountId === undefined ? [] : [{ key: keys.accountId, value: accountId }]),
    ...(conversationId === undefined ? [] : [{ key: keys.conversationId, value: conversationId }]),
    ...(issue === undefined ? [] : [{ key: keys.issue, value: issue }]),
  ];
  return pairs.filter(({ key }) => types[key.name] === indexedTypes[key.type]);
}

/** Numbers of temporal.api.enums.v1.IndexedValueType. */
const indexedTypes: { readonly [type: string]: number } = {
  [SearchAttributeType.KEYWORD]: 2,
  [SearchAttributeType.INT]: 3,
};
