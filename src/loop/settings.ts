import type { ClosingAct, Texts } from '../activities/verbs/loop/closing.ts';
import type { ChatwootAccount } from '../github/conversation-urls.ts';
import type { Repository } from '../github/issue.ts';
import type { IssueName } from '../github/issue-name.ts';
import type { Own } from './own-closing.ts';

/** What is done when an issue closes as a duplicate: `move` hands its customers to the other issue and says nothing now. */
export const duplicateActs = ['move'] as const;

/** How a run works, whatever starts it. The step's inputs and the command's options say the same. */
export interface LoopSettings {
  /** `release`: a completed closing says nothing until a release contains it. */
  readonly tellOn: 'close' | 'release';
  readonly completed: ClosingAct;
  readonly notPlanned: ClosingAct;
  readonly duplicate: ClosingAct | (typeof duplicateActs)[number];
  readonly resolved: 'tell' | 'leave';
  readonly active: 'tell' | 'hand-over';
  /** What a reopened issue does to conversations that its closing resolved: a private note, or also status open. */
  readonly reopened: 'note' | 'open';
  readonly prereleases: boolean;
  /** The most customers of one closing. More are refused before anything is said. */
  readonly maxConversations: number;
  /** An issue with this label tells nobody. */
  readonly stopLabel: string;
  /** A conversation with this label is told nothing. */
  readonly optOutLabel: string;
  readonly texts: Texts;
  readonly showTitle: boolean;
  /** `auto`: where strangers can read the repository. */
  readonly showUrl: 'auto' | 'always' | 'never';
  /** What of a customer's reply reaches the issue: that there is one, its text (private repositories only), or nothing. */
  readonly replies: 'count' | 'text' | 'off';
  /** Whether a note `/issue TITLE` opens an issue, and with the conversation's text or without (`text` on private ones only). */
  readonly newIssues: 'off' | 'title' | 'text';
  readonly linksFromAttribute: boolean;
  /** Names that the repository had before. */
  readonly formerRepositories: readonly Repository[];
  /** Accounts that the repository's other steps work for; this one may be among them. */
  readonly otherAccounts: readonly ChatwootAccount[];
  /** Seconds back that a catch-up looks. */
  readonly lookBackSeconds: number;
  /** Reads and checks everything, says what would be done, and changes nothing on either side. */
  readonly dryRun: boolean;
}

/** What one run is asked to do. */
export type LoopTask =
  /** The present state of one issue: its links, commands, closing or reopening. `own`: this run's own closing event. */
  | { readonly does: 'issue'; readonly issue: IssueName; readonly own?: Own }
  /** An issue that was moved to another repository. */
  | { readonly does: 'transfer'; readonly from: IssueName; readonly fromId: number; readonly to: IssueName }
  | { readonly does: 'release'; readonly repository: Repository; readonly tag: string }
  /** What changed within the look-back, on both sides. */
  | { readonly does: 'catch-up'; readonly repository: Repository }
  | { readonly does: 'link' | 'unlink'; readonly issue: IssueName; readonly conversations: readonly number[] }
  | { readonly does: 'list'; readonly issue: IssueName };
