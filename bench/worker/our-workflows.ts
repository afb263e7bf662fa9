import { chatwootActivities } from '../../src/workflows/chatwoot-activities.ts';

// All processes are there, as in our worker: every workflow's memory holds them.
export * from '../../src/workflows/index.ts';

/** One Chatwoot operation through the proxy. */
export async function oneCall(conversation_id: number): Promise<void> {
  await chatwootActivities().conversations.toggleStatus({ conversation_id, status: 'open' });
}
