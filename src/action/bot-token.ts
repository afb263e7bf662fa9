import type { Chatwoot } from '../activities/chatwoot.ts';
import { kindOf } from '../chatwoot/errors.ts';
import { refuse } from './inputs.ts';

/**
 * Refuses a bot's token that Chatwoot does not know, before the first change: labels come before the message that the
 * bot sends. Before 4.14.2 a bot may not read (`Forbidden`), so only a plain no counts.
 */
export async function checkBotToken(chatwoot: Chatwoot, conversation_id: number): Promise<void> {
  const asBot = { token: 'bot', repeats: 0 } as const;
  await chatwoot.conversations.get({ conversation_id }, asBot).catch((error: unknown) => {
    if (kindOf(error) === 'Unauthorized')
      refuse(
        'bot-token',
        'this Chatwoot does not know it: copy it anew from the page of the bot, or leave it out to send with the token of the user. Nothing was written.',
      );
  });
}
