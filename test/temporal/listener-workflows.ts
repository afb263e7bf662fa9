import { condition, defineQuery, setHandler } from '@temporalio/workflow';
import type { ConversationEvent } from '../../src/workflows/events.ts';
import { changed } from '../../src/workflows/signals.ts';

export { watchConnection } from '../../src/workflows/watch-connection.ts';

/** Keeps what it is told, until it is terminated. */
export async function listener(): Promise<void> {
  const heard: ConversationEvent[] = [];
  setHandler(changed, (event) => void heard.push(event));
  setHandler(defineQuery<ConversationEvent[]>('heard'), () => heard);
  await condition(() => false);
}
