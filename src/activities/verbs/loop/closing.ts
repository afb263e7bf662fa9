import type { ConversationStatus } from '../../../chatwoot/answers/conversation.ts';
import type { IssueName } from '../../../github/issue-name.ts';

/** What a customer is told about, in words of its own. `release`: a version that contains the change was published. */
export const toldKinds = ['completed', 'not-planned', 'duplicate', 'release'] as const;
export type ToldKind = (typeof toldKinds)[number];

/** `other`: for a reason that GitHub has added since this was written. No text is right for it, so it is for people. */
export const closingKinds = [...toldKinds, 'other'] as const;
export type ClosingKind = (typeof closingKinds)[number];

/** What is done with a conversation when its issue closes. */
export const closingActs = ['tell-and-resolve', 'tell', 'tell-and-hand-over', 'hand-over', 'nothing'] as const;
export type ClosingAct = (typeof closingActs)[number];

/** One closing of one issue, as GitHub knows it. Holds nothing of a customer. */
export interface Closing {
  readonly issue: IssueName;
  /** GitHub's numeric id; with `closed_at` and `kind` it makes a telling this telling. */
  readonly issue_id: number;
  /** Ids that the issue had before a transfer. */
  readonly former_ids?: readonly number[];
  /** ISO time, as GitHub writes it. */
  readonly closed_at: string;
  readonly kind: ClosingKind;
  /** GitHub's word for why, for `other`. */
  readonly reason?: string;
  /** The release's tag, for `release`. */
  readonly version?: string;
  /** The issue's title, only where customers may read it. */
  readonly title?: string;
  /** True where the customer may be given the issue's URL. */
  readonly show_url: boolean;
}

/** An issue within a closing's ref: GitHub's numeric id, or its label. */
export type Identity = number | string;

/** What makes a message of a closing this one; within a conversation, whose number need not be in it. */
export const closingRef = (issue: Identity, closedAt: string, kind: ClosingKind): string =>
  `close-the-loop/${issue}/${new Date(closedAt).toISOString()}/${kind}`;

/**
 * Every ref under which the customer may have been told: a transferred issue had another id.
 * @param more what else it was known by
 */
export const closingRefs = (
  { issue_id, former_ids = [], closed_at, kind }: Closing,
  more: readonly Identity[],
): readonly string[] => [issue_id, ...former_ids, ...more].map((one) => closingRef(one, closed_at, kind));

/** Texts by kind: one for all, or one for each language by its code, of which `default` serves all others. */
export type Texts = { readonly [Kind in ToldKind]?: string | { readonly [language: string]: string } };

/** The rules of a closing, by the settings of the step or the process. */
export interface ClosingRules {
  readonly act: ClosingAct;
  /** Conversations that are resolved already: told all the same, or left alone. */
  readonly resolved: 'tell' | 'leave';
  /** Those whose customer or assignee was active since the link: told, or handed over to people with a note. */
  readonly active: 'tell' | 'hand-over';
  /** A conversation with this label is left alone. */
  readonly opt_out_label: string;
  readonly texts?: Texts;
}

/** Why a conversation was not told, or not resolved. */
export const leftReasons = [
  'opted-out',
  'resolved-before',
  'active-since-link',
  'changed-since-told',
  'cannot-reply',
  'delivery-failed',
  'unknown-delivery',
  'unlinked',
  'deleted',
  'unknown-reason',
  'by-rule',
] as const;
export type LeftReason = (typeof leftReasons)[number];

/** What became of one conversation. */
export interface ClosedOne {
  readonly conversation_id: number;
  /**
   * `told`: the message is stored and not refused by the channel. `not-told`: the channel takes none; the team has a note.
   * `handed-over`: people have a note and nothing was said, or something was said and they go on. `left`: nothing done.
   */
  readonly outcome: 'told' | 'not-told' | 'handed-over' | 'left';
  /** True when an earlier run had done it. */
  readonly before: boolean;
  readonly reason?: LeftReason;
  /** The status it has now, as far as this run knows. */
  readonly status?: ConversationStatus;
}

/** What would become of one conversation. `language` names the text that would be sent. */
export interface PlannedOne {
  readonly conversation_id: number;
  readonly would: ClosedOne['outcome'];
  readonly language?: string;
  /** Absent where it is not known: the conversation was deleted, or nothing is to be done with any. */
  readonly status?: ConversationStatus;
  readonly then?: ConversationStatus;
  readonly reason?: LeftReason;
}
