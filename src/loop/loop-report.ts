import type { LinkListed } from '../activities/verbs/links/list.ts';
import type { ClosingKind } from '../activities/verbs/loop/closing.ts';
import type { NotWorked } from '../activities/verbs/one-by-one.ts';
import type { ErrorKind } from '../chatwoot/errors.ts';
import type { IssueName } from '../github/issue-name.ts';
import type { ReopeningReport, TellingReport } from './teller.ts';

/** What is counted. Of a dry run: what would be. All of it may be shown to anybody. */
export const loopCounts = [
  /** Issues that were looked at. */
  'issues',
  'linked',
  'unlinked',
  /** Links that moved on with their issue. */
  'moved',
  /** Links whose label or attribute was put back. */
  'mended',
  'told',
  /** Found told by an earlier run. */
  'toldBefore',
  /** Of those told, now or before. */
  'resolved',
  /** Their channel took no message. */
  'notTold',
  'handedOver',
  'left',
  /** Durable processes that tell, whose end is not known here. */
  'started',
  /** Conversations that have a note of a reopening now, and those that were opened for it. */
  'noted',
  'reopened',
  'issuesOpened',
  /** Customers' replies that their issue heard of in this run. */
  'replies',
  /** Comments with commands that were answered with yes, and with no. */
  'commandsDone',
  'commandsRefused',
  /** Named by an attribute alone, which a visitor can write: not linked. */
  'attributeOnly',
  /** Named by a note alone that is as old as the closing: not told. */
  'oldNotes',
  /** Conversations that could not be worked on. */
  'failed',
] as const;

export type LoopCounts = { [name in (typeof loopCounts)[number]]: number };

/** What was done with single conversations, or would be. Only for readers of private repositories. */
export type LoopDetail =
  | {
      readonly about: 'closing';
      readonly issue: IssueName;
      readonly kind: ClosingKind;
      readonly version?: string;
      readonly report: TellingReport;
    }
  | { readonly about: 'reopening'; readonly issue: IssueName; readonly report: ReopeningReport }
  | {
      readonly about: 'link' | 'unlink' | 'mend' | 'reply' | 'new-issue';
      readonly issue: IssueName;
      readonly conversation_id: number;
    }
  | { readonly about: 'move'; readonly issue: IssueName; readonly to: IssueName; readonly conversation_id: number }
  | {
      readonly about: 'failed';
      readonly issue: IssueName;
      readonly conversation_id: number;
      readonly kind: ErrorKind;
    }
  | { readonly about: 'list'; readonly issue: IssueName; readonly links: readonly LinkListed[] };

/**
 * A completed closing that no release is known to contain: `unreleased` has a commit or a milestone to be found by;
 * `not-seen` may have a pull request that GitHub does not tell.
 */
export interface Waiting {
  readonly issue: IssueName;
  readonly why: 'unreleased' | 'by-hand' | 'not-seen';
}

/** Something that could not be done. Its sentence may be shown wherever this report may. */
export interface LoopFailure {
  /** Where it happened, as people write it: an issue or a side. */
  readonly where: string;
  readonly kind: ErrorKind;
  readonly message: string;
}

/** What a run did, filled while it runs. */
export interface LoopReport {
  readonly counts: LoopCounts;
  /** Sentences about issues and releases; nothing of a conversation or a customer. */
  readonly notes: string[];
  readonly failures: LoopFailure[];
  /** By the issue's label, so each once. */
  readonly waiting: Map<string, Waiting>;
  /** Never for a log or summary that strangers can read. */
  readonly details: LoopDetail[];
  /** True until it is known that strangers cannot read the repository. */
  isPublic: boolean;
}

export const createLoopReport = (): LoopReport => ({
  counts: Object.fromEntries(loopCounts.map((name) => [name, 0])) as LoopCounts,
  notes: [],
  failures: [],
  waiting: new Map(),
  details: [],
  isPublic: true,
});

/** Says a sentence once, however many issues it is true of. */
export function note(report: LoopReport, sentence: string): void {
  if (!report.notes.includes(sentence)) report.notes.push(sentence);
}

/** Counts conversations that could not be worked on, besides those of a telling, which its report names. */
export function noteFailed({ counts, details }: LoopReport, issue: IssueName, failed: readonly NotWorked[]): void {
  counts.failed += failed.length;
  details.push(...failed.map((one) => ({ about: 'failed', issue, ...one }) as const));
}
