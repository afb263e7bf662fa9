import type { World } from '../world.ts';
import { statusReported } from './reporting.ts';
import { saveConversation } from './save.ts';

/** Older wake-up times are passed over by the real job (Chatwoot 4.15.1, reopen_snoozed_conversations_job.rb). */
const longestDelay = 3 * 86_400_000;

/**
 * What the real server does every five minutes: opens snoozed conversations whose time has come. One snoozed without a
 * time never wakes this way. Resolving after inactivity is not reproduced.
 * @returns display ids of the conversations that woke.
 */
export function wakeSnoozed(world: World): number[] {
  const now = world.now();
  const due = world.state.conversations.filter(
    ({ status, snoozedUntil }) =>
      status === 'snoozed' && snoozedUntil !== null && snoozedUntil <= now && snoozedUntil > now - longestDelay,
  );
  for (const row of due) {
    saveConversation(world, row, { status: 'open', snoozedUntil: null });
    world.announce('conversation_opened', { conversationId: row.id });
    statusReported(world, row, 'open');
  }
  world.settle();
  return due.map(({ displayId }) => displayId);
}
