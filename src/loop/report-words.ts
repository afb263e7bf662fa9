import type { ClosedOne, ClosingKind, LeftReason, PlannedOne, Texts } from '../activities/verbs/loop/closing.ts';
import { chooseText } from '../activities/verbs/loop/texts/choose.ts';
import { type IssueName, issueShort } from '../github/issue-name.ts';
import type { LoopCounts, LoopDetail, LoopReport, Waiting } from './loop-report.ts';

/** One conversation of a report, in words. */
export interface ReportRow {
  readonly conversation: number;
  readonly issue: string;
  readonly what: string;
  /** The text that would be sent, with its variables as they stand. */
  readonly text?: string;
  readonly status?: string;
  readonly why?: string;
}

const countWords: { readonly [name in keyof LoopCounts]: string } = {
  issues: 'Issues looked at',
  linked: 'Conversations linked',
  unlinked: 'Conversations unlinked',
  moved: 'Links moved',
  mended: 'Links mended',
  told: 'Customers told',
  toldBefore: 'Told by an earlier run',
  resolved: 'Resolved',
  notTold: 'Not told, since the channel took no message',
  handedOver: 'Handed to people',
  left: 'Left alone',
  started: 'Durable processes started',
  noted: 'Notes about a reopening',
  reopened: 'Conversations opened',
  issuesOpened: 'Issues opened',
  replies: 'Replies brought to their issue',
  commandsDone: 'Commands carried out',
  commandsRefused: 'Commands refused',
  attributeOnly: 'Named by an attribute alone, so not linked',
  oldNotes: 'Named by an old note alone, so not told of an old closing',
  failed: 'Failed',
};

/**
 * What a run found and did, as lines for everybody's eyes: nothing in them tells anything of a single conversation.
 * @param failed whether the run ended with an error, which then says why nothing was done
 * @param said that error's sentence, where it is shown beside these lines: what it says is not said twice
 */
export function reportLines(
  report: LoopReport,
  { dryRun, failed, said = '' }: { dryRun: boolean; failed: boolean; said?: string | undefined },
): string[] {
  const unsaid = report.failures.filter(({ message }) => !said.includes(message));
  const failures = unsaid.map(({ where, message }) => `${where}: ${message}`);
  const counted = countLine(report);
  const nothing = failed ? [] : ['There was nothing to do.'];
  const done = counted && dryRun ? `Dry run, nothing was changed. What would be done: ${counted}` : counted;
  return [...report.notes, ...[...report.waiting.values()].map(waitingLine), ...failures, ...(done ? [done] : nothing)];
}

function countLine({ counts }: LoopReport): string {
  const names = Object.keys(countWords) as (keyof LoopCounts)[];
  return names.flatMap((name) => (counts[name] > 0 ? `${countWords[name]}: ${counts[name]}.` : [])).join(' ');
}

/** A closing that no release is known to contain. */
const waitingLine = ({ issue, why }: Waiting): string => `${issueShort(issue)} ${waits[why]}`;

const waits: { readonly [why in Waiting['why']]: string } = {
  unreleased: 'waits for a release that contains it.',
  'by-hand':
    'was closed without a commit of this repository, and has no milestone to find its release by: nobody is told until it has one.',
  'not-seen':
    'was closed by something that GitHub does not tell this token: give the job "permissions: pull-requests: read", or the issue a milestone. Nobody is told until then.',
};

const outcomes: { readonly [outcome in ClosedOne['outcome']]: string } = {
  told: 'told',
  'not-told': 'not told, the team has a note',
  'handed-over': 'handed to people',
  left: 'left alone',
};

const reasons: { readonly [reason in LeftReason]: string } = {
  'opted-out': 'it has the opt-out label',
  'resolved-before': 'it was resolved already',
  'active-since-link': 'customer or assignee wrote since the link',
  'changed-since-told': 'it went on after the customer was told',
  'cannot-reply': 'the channel takes no message now',
  'delivery-failed': 'the channel did not deliver the message',
  'unknown-delivery': 'it is not known whether the channel delivered the message',
  unlinked: 'it is not linked any more',
  deleted: 'it was deleted',
  'unknown-reason': 'the issue was closed for a reason that is not known here',
  'by-rule': 'the settings say so',
};

/** Every conversation that was worked on, or would be, in the order of the work. Never for strangers' eyes. */
export const reportRows = ({ details }: Pick<LoopReport, 'details'>, texts: Texts): ReportRow[] =>
  details.flatMap((detail) => rowsOf(detail, texts));

/** What would become of each conversation of a dry run, its number replaced by one of the row's: for everybody's eyes. */
export const publicPlan = ({ details }: Pick<LoopReport, 'details'>, texts: Texts): ReportRow[] =>
  details
    .flatMap((detail) => (detail.about === 'closing' ? planRows(detail, texts) : []))
    .map((row, at) => ({ ...row, conversation: at + 1 }));

type OfClosing = Extract<LoopDetail, { about: 'closing' }>;

function rowsOf(detail: LoopDetail, texts: Texts): ReportRow[] {
  const issue = issueShort(detail.issue);
  const row = (conversation: number, what: string, why?: string) => ({
    conversation,
    issue,
    what,
    ...(why === undefined ? {} : { why }),
  });
  switch (detail.about) {
    case 'closing': {
      const done = detail.report.outcomes.map(({ conversation_id, outcome, before, reason, status }) => ({
        ...row(conversation_id, `${outcomes[outcome]}${before ? ' by an earlier run' : ''}`, reason && reasons[reason]),
        ...(status === undefined ? {} : { status }),
      }));
      return [...done, ...planRows(detail, texts), ...failedRows(detail.report.failed, issue)];
    }
    case 'reopening': {
      const { noted, opened, failed } = detail.report;
      const words = (id: number) => `told the team of the reopening${opened.includes(id) ? ', opened' : ''}`;
      return [...noted.map((id) => row(id, words(id))), ...failedRows(failed, issue)];
    }
    case 'list':
      return detail.links.map(({ conversation_id, label, attribute, note, counts }) => {
        const places = [`label ${label ? 'there' : 'missing'}`, `attribute ${attribute ? 'there' : 'missing'}`];
        return row(conversation_id, counts ? 'linked' : 'not linked', `note: ${note}, ${places.join(', ')}`);
      });
    case 'failed':
      return failedRows([detail], issue);
    case 'move':
      return [row(detail.conversation_id, `link moved to ${issueShort(detail.to)}`)];
    default:
      return [row(detail.conversation_id, changes[detail.about])];
  }
}

const changes = {
  link: 'linked',
  unlink: 'unlinked',
  mend: 'label or attribute put back',
  reply: 'reply brought to the issue',
  'new-issue': 'issue opened from a note',
} as const;

const planRows = ({ issue, kind, report: { plan = [] } }: OfClosing, texts: Texts): ReportRow[] =>
  plan.map((one) => planRow(one, issue, kind, texts));

function planRow(
  { conversation_id, would, language, status, then, reason }: PlannedOne,
  issue: IssueName,
  kind: ClosingKind,
  texts: Texts,
): ReportRow {
  const statuses = then && then !== status ? `${status ?? 'unknown'}, then ${then}` : status;
  return {
    conversation: conversation_id,
    issue: issueShort(issue),
    what: `would be ${outcomes[would]}`,
    ...(language === undefined || kind === 'other'
      ? {}
      : { text: `${language}: ${chooseText(texts, kind, [language]).source}` }),
    ...(statuses === undefined ? {} : { status: statuses }),
    ...(reason === undefined ? {} : { why: reasons[reason] }),
  };
}

const failedRows = (failed: readonly { conversation_id: number; kind: string }[], issue: string): ReportRow[] =>
  failed.map(({ conversation_id, kind }) => ({ conversation: conversation_id, issue, what: 'failed', why: kind }));
