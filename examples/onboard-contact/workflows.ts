import { CancellationScope, log, workflowInfo } from '@temporalio/workflow';
import { chatwootActivities } from 'chatwoot-flows/workflows';

const chatwoot = chatwootActivities();

export interface Onboarding {
  /** The contact is found again by it. */
  email: string;
  name: string;
  inboxId: number;
  labels: string[];
  /** Id, e-mail address or exact name. */
  agent: number | string;
  welcome: string;
}

export interface Onboarded {
  contactId: number;
  conversationId: number;
  told: boolean;
}

type Undo = () => Promise<unknown>;

/**
 * Makes a contact at home: contact, conversation, labels, agent, and a welcome said once. When a step fails, or the
 * workflow is cancelled, the steps before it are undone in reverse. The welcome comes last, since nothing unsays it.
 */
export async function onboardContact(input: Onboarding): Promise<Onboarded> {
  const undo: Undo[] = [];
  try {
    return await onboard(input, undo);
  } catch (error) {
    // Outside of the cancelled scope, or undoing would be cancelled as well.
    await CancellationScope.nonCancellable(() => undoAll(undo));
    throw error;
  }
}

async function onboard({ email, name, inboxId, labels, agent, welcome }: Onboarding, undo: Undo[]): Promise<Onboarded> {
  const ref = workflowInfo().workflowId;

  let contact: { id: number; isNew: boolean } | undefined;
  undo.push(async () => {
    // One that was there before stays; so does one whose making got no answer, since it may be somebody else's.
    if (contact?.isNew) await chatwoot.contacts.delete({ contact_id: contact.id });
  });
  const found = await whole(() => chatwoot.contacts.upsert({ email, name }));
  contact = { id: found.contact.id, isNew: found.created };
  const contact_id = contact.id;

  // Known by an attribute, so that it is found also when the answer to its making was lost.
  undo.push(async () => {
    const { payload } = await chatwoot.contacts.listConversations({ contact_id });
    for (const { id } of payload.filter((row) => row.custom_attributes.onboarding === ref)) {
      await chatwoot.conversations.setStatus({ conversation_id: id, status: 'resolved' });
    }
  });
  const { id: conversation_id } = await whole(() =>
    chatwoot.conversations.create({ inbox_id: inboxId, contact_id, custom_attributes: { onboarding: ref } }),
  );

  undo.push(() => chatwoot.conversations.removeLabels({ conversation_id, labels }));
  await whole(() => chatwoot.conversations.addLabels({ conversation_id, labels }));

  undo.push(() => chatwoot.conversationAssignments.create({ conversation_id, assignee_id: null }));
  await whole(() => chatwoot.conversations.assign({ conversation_id, agent }));

  const { told } = await whole(() =>
    chatwoot.messages.sendOnce({ conversation_id, content: welcome, ref, certainFirst: true }),
  );
  return { contactId: contact_id, conversationId: conversation_id, told };
}

/** A step that has begun ends before a cancellation counts: what it did is known then, and can be undone. */
async function whole<T>(step: () => Promise<T>): Promise<T> {
  const { consideredCancelled, cancelRequested } = CancellationScope.current();
  if (consideredCancelled) await cancelRequested;
  return CancellationScope.nonCancellable(step);
}

/** One that fails must not keep the others from being undone. */
async function undoAll(undo: readonly Undo[]): Promise<void> {
  for (const step of undo.toReversed()) {
    try {
      await step();
    } catch (error) {
      log.warn('A step could not be undone.', { reason: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
