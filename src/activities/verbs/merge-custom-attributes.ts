import { isDeepStrictEqual } from 'node:util';
import type { CustomAttributes, CustomAttributeValue } from '../../chatwoot/answers/common.ts';
import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { readMergeWrite } from './read-merge-write.ts';

export interface MergeCustomAttributesInput {
  readonly conversation_id: number;
  /** Keys to set; null takes a key away. Texts have at most 1,500 characters, whole numbers at most ten digits. */
  readonly custom_attributes: { readonly [key: string]: CustomAttributeValue | null };
}

/** All attributes that are there now. */
export interface MergedAttributes {
  readonly custom_attributes: CustomAttributes;
}

const verb = 'conversations.mergeCustomAttributes';

/**
 * Sets some custom attributes of a conversation and keeps the others, also while others write (`readMergeWrite`):
 * Chatwoot itself replaces all of them. For a contact Chatwoot merges by itself: use `contacts.update`.
 *
 * To the account: the attributes; nothing when they are there already. A key need not be defined, but filters and the
 * dashboard know defined ones only. A visitor's widget can write or wipe the attributes of his own conversation.
 * Safe to repeat. Throws `Invalid` for an empty set, a value that is no text, number or truth value, and what Chatwoot
 * finds too long; `ServerError` when others wrote over it every time.
 */
export async function mergeCustomAttributes(
  deps: VerbDependencies,
  input: MergeCustomAttributesInput,
  options: VerbOptions = {},
): Promise<MergedAttributes> {
  const { conversation_id } = input;
  const { chatwoot } = deps;
  const wanted = Object.entries(checked(input.custom_attributes));
  const custom_attributes = await readMergeWrite<CustomAttributes>(
    deps,
    {
      verb,
      read: async () => (await chatwoot.conversations.get({ conversation_id }, options)).custom_attributes,
      write: (value) =>
        chatwoot.conversations.setCustomAttributes(
          { conversation_id, custom_attributes: value },
          { ...options, repeats: 0 },
        ),
      merge: (found) => {
        const merged = new Map<string, CustomAttributeValue>(Object.entries(found));
        for (const [key, value] of wanted) {
          if (value === null) merged.delete(key);
          else merged.set(key, value);
        }
        return Object.fromEntries(merged);
      },
      holds: (found) =>
        wanted.every(([key, value]) =>
          value === null ? !Object.hasOwn(found, key) : isDeepStrictEqual(found[key], value),
        ),
    },
    options,
  );
  return { custom_attributes };
}

function checked(
  attributes: MergeCustomAttributesInput['custom_attributes'],
): MergeCustomAttributesInput['custom_attributes'] {
  const isObject = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes);
  if (!isObject || Object.keys(attributes).length === 0) {
    throw refused(
      verb,
      'custom_attributes was no object, or an empty one: give at least one key with its value, or null to take it away.',
    );
  }
  const odd = Object.entries(attributes).find(
    ([, value]) => value !== null && !['string', 'number', 'boolean'].includes(typeof value),
  );
  if (odd)
    throw refused(
      verb,
      `custom_attributes has a value of another kind at ${JSON.stringify(odd[0])}: give a text, a number, true, false, or null to take the key away.`,
    );
  return attributes;
}
