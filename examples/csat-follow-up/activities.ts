import type { Chatwoot } from 'chatwoot-flows';
import { failureOf } from 'chatwoot-flows/worker';

/**
 * An activity of your own over the client: the list of answers holds names and words of customers, and all that an
 * activity answers stands in the workflow's history. This one answers the rating alone.
 */
export function createCsatActivities(chatwoot: Chatwoot) {
  return {
    /** @param since epoch seconds; reading the answers takes an administrator's token */
    async ratingOf({ conversationId, since }: { conversationId: number; since: number }): Promise<number | undefined> {
      try {
        const until = Math.floor(Date.now() / 1000) + 300;
        for await (const { conversation_id, rating } of chatwoot.csatSurveyResponses.list.each({ since, until })) {
          if (conversation_id === conversationId) return rating;
        }
        return undefined;
      } catch (error) {
        // The kind becomes the failure's type, and a refusal is not tried again. Reading twice does no harm.
        throw failureOf(error, true);
      }
    },
  };
}
