import { placeOf, readConversationUrl } from '../chatwoot/conversation-url.ts';
import type { JsonObject } from '../chatwoot/input.ts';
import { quoted } from '../chatwoot/quoted.ts';
import { type InputName, type Inputs, refuse } from './inputs.ts';
import { readYaml } from './yaml.ts';

/** Which conversations a step works on. */
export type Target =
  | { readonly by: 'ids'; readonly ids: readonly number[] }
  | { readonly by: 'contact'; readonly contact: string }
  | { readonly by: 'filter'; readonly filter: readonly JsonObject[] };

const ways: readonly InputName[] = ['conversation-id', 'contact', 'filter'];

/** The inputs that name conversations, as they were given. */
export const targetsGiven = (inputs: Inputs): readonly InputName[] => ways.filter((name) => inputs[name] !== '');

/**
 * Reads the one input that names conversations. A pasted URL must belong to this Chatwoot and, where one is given,
 * this account.
 * @param where the address and account of the step, to check URLs against
 */
export async function readTarget(
  inputs: Inputs,
  where: { baseUrl: string; accountId: number | undefined },
): Promise<Target> {
  const given = targetsGiven(inputs);
  if (given.length > 1) refuse('inputs', `${given.join(' and ')} both name conversations: give one of them.`);
  if (given.length === 0) refuse('inputs', `no conversation is named: give one of ${ways.join(', ')}.`);
  if (inputs.contact) return { by: 'contact', contact: inputs.contact };
  if (inputs.filter) return { by: 'filter', filter: await readFilter(inputs.filter) };
  return { by: 'ids', ids: readConversations(inputs['conversation-id'], where) };
}

/** Conversations as numbers or pasted URLs, each once; checked against `where` as by `readTarget`. */
export const readConversations = (
  text: string,
  where: { baseUrl: string; accountId: number | undefined },
): number[] => {
  const ids = [...new Set(words(text).map((word) => readConversation(word, where)))];
  return ids.length > 0 ? ids : refuse('conversation-id', 'it names no conversation: give numbers or whole addresses.');
};

/** The account that pasted conversation URLs name, for a step that names none itself. */
export function accountInUrls(text: string): number | undefined {
  const accounts = new Set(words(text).flatMap((word) => readConversationUrl(word)?.account ?? []));
  if (accounts.size > 1)
    refuse('conversation-id', 'the URLs belong to different accounts: use one step for each account.');
  return [...accounts][0];
}

const words = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

function readConversation(word: string, where: { baseUrl: string; accountId: number | undefined }): number {
  if (/^[1-9]\d{0,14}$/.test(word)) return Number(word);
  const url = readConversationUrl(word);
  if (!url) {
    return refuse(
      'conversation-id',
      `${quoted(word)} is neither a number nor the URL of a conversation: give the number after /conversations/ in the dashboard's address, or that whole address.`,
    );
  }
  if (url.place !== placeOf(where.baseUrl)) {
    refuse(
      'conversation-id',
      `the URL belongs to ${url.place}, but base-url is ${where.baseUrl}: give the two of one Chatwoot.`,
    );
  }
  if (where.accountId !== undefined && url.account !== where.accountId) {
    refuse('conversation-id', `the URL belongs to account ${url.account}, but account-id is ${where.accountId}.`);
  }
  return url.conversation;
}

async function readFilter(text: string): Promise<JsonObject[]> {
  const value = await readYaml(text, 'filter');
  const isObject = (each: unknown): each is JsonObject =>
    typeof each === 'object' && each !== null && !Array.isArray(each);
  // An empty list is Chatwoot's way to say every conversation of every status, which nobody means by leaving it empty.
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) {
    return refuse(
      'filter',
      'it is not a list of conditions: give at least one, such as [{attribute_key: status, filter_operator: equal_to, values: [open]}].',
    );
  }
  return value;
}
