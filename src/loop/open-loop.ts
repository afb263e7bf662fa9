import { createChatwoot } from '../activities/chatwoot.ts';
import { createVerbs } from '../activities/verbs/index.ts';
import type { ClientSettings } from '../chatwoot/call.ts';
import { systemClock } from '../chatwoot/clock.ts';
import { type Connection, tokensIn } from '../chatwoot/connection.ts';
import { createGithub, type GithubSettings } from '../github/create-github.ts';
import type { LoopDependencies } from './dependencies.ts';
import { directTeller } from './direct-teller.ts';
import type { LoopReport } from './loop-report.ts';

/** The two ends of a run, and how it came about. */
export interface LoopEnds extends Pick<LoopDependencies, 'startedAt' | 'firstAttempt'> {
  readonly connection: Connection;
  /** How Chatwoot is called; its clock is the run's. */
  readonly client: ClientSettings;
  readonly github: GithubSettings;
  readonly report: LoopReport;
  /** Told how far a long telling is. Numbers only. */
  readonly say: (line: string) => void;
}

/** Makes of addresses and tokens what a run works with, which tells in this process. Loads octokit. */
export function openLoop({ connection, client, github, say, ...how }: LoopEnds): LoopDependencies {
  const { clock = systemClock, signal, deadline } = client;
  const options = { ...(signal ? { signal } : {}), ...(deadline === undefined ? {} : { deadline }) };
  const chatwoot = createChatwoot(connection, client);
  const verbs = createVerbs(chatwoot, { clock, tokens: tokensIn(connection), options });
  const teller = directTeller({ verbs, clock, startedAt: how.startedAt, options, say });
  return { ...how, github: createGithub(github), chatwoot, verbs, teller, clock, connection, options };
}
