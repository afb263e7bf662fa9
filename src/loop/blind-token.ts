import type { LoopDependencies } from './dependencies.ts';
import { note } from './loop-report.ts';

const blind =
  "The Chatwoot token's user sees no inbox, so this run saw no conversation and tells nobody: there is none yet, or that user is an agent and has to be added to the inboxes (Settings, Inboxes, an inbox, Collaborators).";

/**
 * Says so where the token's user may see no inbox. To an agent Chatwoot answers as if there were no conversation, so such
 * a run would look like one with nothing to do. One request: only for runs that saw nobody.
 */
export async function noteBlindToken({ chatwoot, report, options }: LoopDependencies): Promise<void> {
  const { payload } = await chatwoot.inboxes.list({}, { ...options, token: 'user' });
  if (payload.length === 0) note(report, blind);
}
