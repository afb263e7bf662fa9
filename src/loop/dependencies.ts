import type { Chatwoot } from '../activities/chatwoot.ts';
import type { VerbOptions } from '../activities/verbs/dependencies.ts';
import type { Clock } from '../chatwoot/budget.ts';
import type { Connection } from '../chatwoot/connection.ts';
import type { Github, Repository } from '../github/issue.ts';
import type { LoopReport } from './loop-report.ts';
import type { Teller } from './teller.ts';
import type { LoopVerbs } from './verbs.ts';

/** What a run works with, whatever started it. */
export interface LoopDependencies {
  readonly github: Github;
  /** Only reads; what is written goes through the verbs. */
  readonly chatwoot: {
    readonly conversations: Pick<Chatwoot['conversations'], 'get'>;
    readonly inboxes: Pick<Chatwoot['inboxes'], 'list'>;
    readonly messages: Pick<Chatwoot['messages'], 'list'>;
  };
  readonly verbs: LoopVerbs;
  readonly teller: Teller;
  readonly clock: Clock;
  /** Where addresses of conversations must belong to, and whether it may be written to. */
  readonly connection: Pick<Connection, 'baseUrl' | 'accountId' | 'readOnly'>;
  /** When this run began, in milliseconds since the epoch; see `sendOnce`. */
  readonly startedAt: number;
  /** False for a run that was started again (GITHUB_RUN_ATTEMPT above 1). */
  readonly firstAttempt: boolean;
  /**
   * The repository whose event started this run: after its task it looks there for what dropped runs would have done.
   * Absent where no event did (a terminal, a step that names its issue), so that nothing else is looked at.
   */
  readonly home?: Repository;
  /** True when strangers can read what this run reports, though they may not read the repository. */
  readonly publicLog?: boolean;
  /** Filled while it runs, so that a failing run can still say what it did. */
  readonly report: LoopReport;
  readonly options: VerbOptions;
}
