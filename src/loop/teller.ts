import type { ClosedOne, Closing, ClosingRules, PlannedOne } from '../activities/verbs/loop/closing.ts';
import type { NotWorked } from '../activities/verbs/one-by-one.ts';
import type { ChatwootError } from '../chatwoot/errors.ts';
import type { IssueName } from '../github/issue-name.ts';
import type { PlannedLinks } from './planned-links.ts';

/** One closing, ready to be told. */
export interface Telling {
  readonly closing: Closing;
  readonly rules: ClosingRules;
  readonly formerNames: readonly IssueName[];
  readonly fromAttribute: boolean;
  /** The most customers; more are refused before anything is said. */
  readonly limit: number;
  /** True only for the closing's own event on a first attempt; see `sendOnce`. */
  readonly certainFirst: boolean;
  /** As of `closeTheLoop.tellPage`, for a run that tells by itself. */
  readonly certainUntil?: number;
  /** As `notes_since` of `links.find`; only of a closing that is old news itself. */
  readonly notesSince?: number;
}

/** A reopened issue, whose conversations that the closing resolved get a note. */
export interface Reopening {
  readonly issue: IssueName;
  readonly issueId: number;
  readonly formerIds: readonly number[];
  /** ISO time of the closing that is over. */
  readonly closedAt: string;
  /** ISO time of the reopening. */
  readonly reopenedAt: string;
  readonly open: boolean;
  readonly formerNames: readonly IssueName[];
  readonly fromAttribute: boolean;
  readonly limit: number;
}

/** A closing that nobody is to be told of any more, under every name that its issue had. */
export type Over = Pick<Reopening, 'issue' | 'formerNames' | 'closedAt'>;

/** What became of a closing. Conversation numbers are for private repositories and for the durable result only. */
export interface TellingReport {
  readonly linked: number;
  readonly outcomes: readonly ClosedOne[];
  readonly failed: readonly NotWorked[];
  /** How many got their lost label or attribute back, and which did not: they are told all the same. */
  readonly mended?: number;
  readonly notMended?: readonly NotWorked[];
  /** Named by the attribute alone, which a visitor can write, so they are not linked. */
  readonly attributeOnly?: readonly number[];
  /** Named by a note alone that is as old as the closing, so they are not told. */
  readonly oldNotes?: readonly number[];
  /** False: the account has not defined the attribute, so nobody was found by it. */
  readonly attributeDefined?: boolean;
  /** What ended it before its end; those that were left are among `failed`. */
  readonly stopped?: ChatwootError;
  /** Why the closing's last process came to no good end; another one was started. */
  readonly earlier?: ChatwootError;
  /** Only of a dry run. */
  readonly plan?: readonly PlannedOne[];
  /** Set when a process goes on by itself, whose result is not known here. */
  readonly workflow?: { readonly workflowId: string; readonly runId: string; readonly started: boolean };
}

/** What became of a reopening. */
export interface ReopeningReport extends Pick<TellingReport, 'failed' | 'stopped' | 'earlier' | 'workflow'> {
  readonly noted: readonly number[];
  readonly opened: readonly number[];
}

export interface PlanHow {
  /** Looks at no more conversations than this; `linked` counts all of them. */
  readonly most?: number;
  /** Links that would have been made or taken away before. */
  readonly links?: Pick<PlannedLinks, 'of' | 'gone'>;
}

/** Who tells: this job itself, or a durable process that it starts. Both find the conversations themselves. */
export interface Teller {
  /** True where two tellings of one closing at the same moment are one. */
  readonly exclusive?: true;
  tell(telling: Telling): Promise<TellingReport>;
  plan(telling: Telling, how?: PlanHow): Promise<TellingReport>;
  reopened(reopening: Reopening): Promise<ReopeningReport>;
  /** Ends what tells of the closing by itself, once the page that has begun is done. Absent where nothing does. */
  stop?(over: Over): Promise<void>;
}
