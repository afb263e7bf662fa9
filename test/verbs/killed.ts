import { ChatwootError } from '../../src/chatwoot/errors.ts';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import type { Shop } from './shop.ts';

/** What a caller that was killed throws, in place of ending the test's own process. */
export class Killed extends Error {}

/** Whether a run that ended so is followed by another one, as a re-run job or a next attempt is. */
export const isFollowed = (error: unknown): boolean =>
  error instanceof Killed || (error instanceof ChatwootError && error.passing);

/** Sends a request and dies over it: after its answer, or while it waits for it. */
export async function dieOver({ standIn }: Shop, send: () => Promise<unknown>, early: boolean): Promise<never> {
  const before = standIn.requests.length;
  const answer = send().catch((error: unknown) => error);
  // The request is on its way either way; a killed caller never learns what came of it.
  if (!early) await answer;
  else while (standIn.requests.length <= before) await new Promise((resolve) => setTimeout(resolve, 1));
  throw new Killed('the caller was killed');
}

/** Dies at the n-th request from now on. */
export function dyingAt(shop: Shop, n: number | undefined, early: boolean): Transport {
  const transport = createTransport({});
  let sent = 0;
  return async (sending) => {
    sent += 1;
    return sent === n ? dieOver(shop, () => transport(sending), early) : transport(sending);
  };
}
