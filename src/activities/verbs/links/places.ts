import type { CustomAttributes } from '../../../chatwoot/answers/common.ts';
import { type IssueName, issueLabel } from '../../../github/issue-name.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { readRepeats } from '../one-by-one.ts';
import { readMergeWrite } from '../read-merge-write.ts';
import { textHolds, textWith, type Wanted } from './attribute-text.ts';
import { linkAttribute, namesIssue } from './link.ts';

/** The conversation whose label and attribute are put right, and for whom. */
interface Place {
  readonly verb: string;
  readonly conversation_id: number;
}

/** Whether a conversation has the issue's label. Chatwoot takes titles that differ in letter case for one. */
export const hasLabel = (labels: readonly string[], issue: IssueName): boolean =>
  labels.some((title) => title.toLowerCase() === issueLabel(issue));

/** Whether the attribute has one of the names of an issue, which alone does not link. One request. */
export async function attributeNames(
  { chatwoot }: VerbDependencies,
  conversation_id: number,
  names: readonly IssueName[],
  options: VerbOptions,
): Promise<boolean> {
  const reading = { ...options, token: 'user', repeats: readRepeats } as const;
  const { custom_attributes } = await chatwoot.conversations.get({ conversation_id }, reading);
  return names.some((name) => namesIssue(custom_attributes[linkAttribute], name));
}

/**
 * Puts the label and the attribute right and keeps all others, also while others write (`readMergeWrite`). Each costs one
 * request when it is right already (the label none, where `labels` shows it), else three. Answers whether it wrote.
 * @param labels the conversation's labels, when they were read right before
 */
export async function settlePlaces(
  deps: VerbDependencies,
  place: Place,
  wanted: Wanted,
  options: VerbOptions,
  labels?: readonly string[],
): Promise<boolean> {
  const reading = { ...options, repeats: readRepeats };
  const labelled = labels && labelsHold(labels, wanted) ? false : await settleLabels(deps, place, wanted, reading);
  return (await settleAttribute(deps, place, wanted, reading)) || labelled;
}

const labelsHold = (labels: readonly string[], { there, gone = [] }: Wanted): boolean =>
  (!there || hasLabel(labels, there)) && !gone.some((name) => hasLabel(labels, name));

async function settleLabels(
  { chatwoot, ...deps }: VerbDependencies,
  { verb, conversation_id }: Place,
  wanted: Wanted,
  options: VerbOptions,
): Promise<boolean> {
  const { there, gone = [] } = wanted;
  let wrote = false;
  await readMergeWrite<string[]>(
    { chatwoot, ...deps },
    {
      verb,
      read: async () => (await chatwoot.conversationLabels.list({ conversation_id }, options)).payload,
      write: (labels) => {
        wrote = true;
        return chatwoot.conversationLabels.set({ conversation_id, labels }, { ...options, repeats: 0 });
      },
      merge: (found) => [
        ...found.filter((title) => !gone.some((name) => hasLabel([title], name))),
        ...(there && !hasLabel(found, there) ? [issueLabel(there)] : []),
      ],
      holds: (found) => labelsHold(found, wanted),
    },
    options,
  );
  return wrote;
}

async function settleAttribute(
  { chatwoot, ...deps }: VerbDependencies,
  { verb, conversation_id }: Place,
  wanted: Wanted,
  options: VerbOptions,
): Promise<boolean> {
  let wrote = false;
  await readMergeWrite<CustomAttributes>(
    { chatwoot, ...deps },
    {
      verb,
      read: async () =>
        (await chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' })).custom_attributes,
      write: (custom_attributes) => {
        wrote = true;
        return chatwoot.conversations.setCustomAttributes(
          { conversation_id, custom_attributes },
          { ...options, repeats: 0 },
        );
      },
      merge: ({ [linkAttribute]: value, ...others }) => {
        const text = textWith(value, wanted);
        return text === '' ? others : { ...others, [linkAttribute]: text };
      },
      holds: (found) => textHolds(found[linkAttribute], wanted),
    },
    options,
  );
  return wrote;
}
