import type { Chatwoot } from '../activities/chatwoot.ts';
import { type BoundVerbs, bindVerbs, type VerbSettings } from '../activities/verbs/bind.ts';
import { findConversation } from '../activities/verbs/find-conversation.ts';
import { addLabels, removeLabels } from '../activities/verbs/labels.ts';
import { sendOnce } from '../activities/verbs/send-once.ts';
import { setStatus } from '../activities/verbs/set-status.ts';
import { setStatusInBulk } from '../activities/verbs/set-status-in-bulk.ts';

/** The verbs that a step needs and no others: what is imported here is loaded at the start of every step. */
const stepVerbs = {
  conversations: { setStatus, setStatusInBulk, addLabels, removeLabels },
  messages: { sendOnce },
  contacts: { findConversation },
} as const;

export type StepVerbs = BoundVerbs<typeof stepVerbs>;

export const createStepVerbs = (chatwoot: Chatwoot, settings: VerbSettings): StepVerbs =>
  bindVerbs(stepVerbs, chatwoot, settings);
