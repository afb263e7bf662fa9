import { chatwootActivities } from '../../src/workflows/chatwoot-activities.ts';

export async function resolveIt(conversation_id: number) {
  const chatwoot = chatwootActivities();
  return chatwoot.conversations.setStatus({ conversation_id, status: 'resolved' });
}
