import type { CloseTheLoopProcess } from '../../workflows/schemas/close-the-loop.ts';
import { refuse } from '../inputs.ts';
import { textIn } from '../process/history-texts.ts';

/**
 * Refuses texts that Temporal's history would keep readable, by the step's own names of them. A process knows its own
 * texts without being given them.
 */
export function refuseReadable(input: CloseTheLoopProcess): void {
  const found = textIn(input, true);
  if (found === undefined) return;
  const name = found === 'title' ? 'show-title' : found.startsWith('texts.') ? 'texts' : 'opt-out-label';
  refuse(
    name,
    `${found} would lie readable in Temporal's history: give CHATWOOT_FLOWS_CODEC_KEYS to encrypt it, or plain-history: true to accept that.`,
  );
}
