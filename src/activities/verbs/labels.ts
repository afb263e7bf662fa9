import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { readMergeWrite } from './read-merge-write.ts';

export interface ConversationLabelsInput {
  readonly conversation_id: number;
  /** Titles, at least one, without commas. The account need not have defined them. */
  readonly labels: readonly string[];
}

export interface ContactLabelsInput {
  readonly contact_id: number;
  /** Titles, at least one, without commas. The account need not have defined them. */
  readonly labels: readonly string[];
}

/** All labels that are there now. */
export interface Labels {
  readonly labels: string[];
}

/** Where labels are kept: Chatwoot can only list them and replace them all. */
interface LabelStore {
  list(): Promise<{ payload: string[] }>;
  set(labels: string[]): Promise<unknown>;
}

type Change = 'add' | 'remove';

/**
 * Adds labels to a conversation and keeps those that are there, also while others write (`readMergeWrite`).
 *
 * To the account: the labels and an activity line; nothing when all are there already. Letter case is kept as given.
 * An undefined label is stored too, but the dashboard drops it when an agent edits that conversation's labels.
 * Safe to repeat. Throws `Invalid` for an empty list, an empty title or a comma (Chatwoot would split the title there),
 * and `ServerError` when others wrote over it every time.
 */
export function addLabels(
  deps: VerbDependencies,
  input: ConversationLabelsInput,
  options: VerbOptions = {},
): Promise<Labels> {
  return changeLabels(
    deps,
    'conversations.addLabels',
    'add',
    ofConversation(deps, input, options),
    input.labels,
    options,
  );
}

/**
 * Takes labels off a conversation and keeps all others, also while others write. Those not there are no error.
 * Otherwise as `addLabels`.
 */
export function removeLabels(
  deps: VerbDependencies,
  input: ConversationLabelsInput,
  options: VerbOptions = {},
): Promise<Labels> {
  return changeLabels(
    deps,
    'conversations.removeLabels',
    'remove',
    ofConversation(deps, input, options),
    input.labels,
    options,
  );
}

/** Adds labels to a contact; as `conversations.addLabels`. Needs a user's token. */
export function addContactLabels(
  deps: VerbDependencies,
  input: ContactLabelsInput,
  options: VerbOptions = {},
): Promise<Labels> {
  return changeLabels(deps, 'contacts.addLabels', 'add', ofContact(deps, input, options), input.labels, options);
}

/** Takes labels off a contact; as `conversations.removeLabels`. Needs a user's token. */
export function removeContactLabels(
  deps: VerbDependencies,
  input: ContactLabelsInput,
  options: VerbOptions = {},
): Promise<Labels> {
  return changeLabels(deps, 'contacts.removeLabels', 'remove', ofContact(deps, input, options), input.labels, options);
}

async function changeLabels(
  deps: VerbDependencies,
  verb: string,
  change: Change,
  store: LabelStore,
  labels: readonly string[],
  options: VerbOptions,
): Promise<Labels> {
  const wanted = titles(verb, labels);
  const others = (found: string[]) => found.filter((title) => !wanted.includes(title));
  const after = await readMergeWrite<string[]>(
    deps,
    {
      verb,
      read: async () => (await store.list()).payload,
      write: (value) => store.set(value),
      merge: (found) => (change === 'add' ? [...others(found), ...wanted] : others(found)),
      holds: (found) =>
        change === 'add' ? wanted.every((title) => found.includes(title)) : others(found).length === found.length,
    },
    options,
  );
  return { labels: after };
}

function titles(verb: string, labels: readonly string[]): string[] {
  if (!Array.isArray(labels) || labels.length === 0)
    throw refused(verb, 'labels was no list of titles, or an empty one: give at least one title.');
  const wanted = labels.map((title) => (typeof title === 'string' ? title.trim() : ''));
  if (wanted.includes('')) throw refused(verb, 'labels holds an empty title or one that is no text: give texts only.');
  const split = wanted.find((title) => title.includes(','));
  if (split !== undefined)
    throw refused(
      verb,
      'labels holds a title with a comma, where Chatwoot would split it in two: give each title by itself.',
    );
  return [...new Set(wanted)];
}

const ofConversation = (
  { chatwoot }: VerbDependencies,
  { conversation_id }: ConversationLabelsInput,
  options: VerbOptions,
): LabelStore => ({
  list: () => chatwoot.conversationLabels.list({ conversation_id }, options),
  set: (labels) => chatwoot.conversationLabels.set({ conversation_id, labels }, { ...options, repeats: 0 }),
});

const ofContact = (
  { chatwoot }: VerbDependencies,
  { contact_id }: ContactLabelsInput,
  options: VerbOptions,
): LabelStore => ({
  list: () => chatwoot.contactLabels.list({ contact_id }, options),
  set: (labels) => chatwoot.contactLabels.set({ contact_id, labels }, { ...options, repeats: 0 }),
});
