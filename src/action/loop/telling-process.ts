import type { ClosedOne } from '../../activities/verbs/loop/closing.ts';
import type { NotWorked } from '../../activities/verbs/one-by-one.ts';
import type { ChatwootError } from '../../chatwoot/errors.ts';
import { issueUrl } from '../../github/issue-name.ts';
import type { Reopening, ReopeningReport, Telling, TellingReport } from '../../loop/teller.ts';
import { apart, type ClosedReport, mostLinked, type ReopenedReport } from '../../workflows/close-the-loop-report.ts';
import type { CloseTheLoopProcess } from '../../workflows/schemas/close-the-loop.ts';
import { refuse } from '../inputs.ts';

/** A closing as the process takes it. */
export function inputOfTelling({ closing, rules, certainFirst, notesSince, ...telling }: Telling): CloseTheLoopProcess {
  const { reason, version, title, former_ids: formerIds = [] } = closing;
  const { texts } = rules;
  return {
    issue: issueUrl(closing.issue),
    issueId: closing.issue_id,
    formerIds: [...formerIds],
    closedAt: closing.closed_at,
    kind: closing.kind,
    ...(reason === undefined ? {} : { reason }),
    ...(version === undefined ? {} : { version }),
    ...(title === undefined ? {} : { title }),
    showUrl: closing.show_url,
    act: rules.act,
    resolved: rules.resolved,
    active: rules.active,
    optOutLabel: rules.opt_out_label,
    // Texts of one's own lie in the history, so none at all is worth more than an empty record of them.
    ...(texts && Object.keys(texts).length > 0 ? { texts } : {}),
    ...placesOf(telling),
    ...(notesSince === undefined ? {} : { notesSince: new Date(notesSince * 1_000).toISOString() }),
    certainFirst,
  };
}

/** A reopening as the process takes it. */
export const inputOfReopening = ({ issue, issueId, formerIds, closedAt, reopenedAt, open, ...rest }: Reopening) =>
  ({
    issue: issueUrl(issue),
    issueId,
    formerIds: [...formerIds],
    closedAt,
    reopenedAt,
    open,
    ...placesOf(rest),
  }) satisfies CloseTheLoopProcess;

function placesOf({ formerNames, fromAttribute, limit }: Pick<Telling, 'formerNames' | 'fromAttribute' | 'limit'>) {
  if (limit > mostLinked)
    refuse('max-conversations', `it was ${limit}: a durable process takes at most ${mostLinked}.`);
  return { formerNames: formerNames.map(issueUrl), fromAttribute, limit };
}

/**
 * What makes an input the same closing: a run that tells of it already goes on with the settings it was started with, and
 * a title that was edited meanwhile, a further former name or a second attempt make no other closing.
 */
export const sameClosing = ({ issueId, closedAt, kind, act, version, reopenedAt, open }: CloseTheLoopProcess) => ({
  issueId,
  closedAt,
  kind,
  act,
  version,
  reopenedAt,
  open,
});

/** The result of a process as the direct way reports it. */
export const tellingReport = ({
  linked,
  outcomes,
  failed,
  mended,
  notMended,
  attributeOnly,
  oldNotes,
  attributeDefined,
}: ClosedReport): TellingReport => ({
  linked,
  outcomes: apart<ClosedOne>(outcomes),
  failed: failed.map(notWorked),
  mended,
  notMended: notMended.map(notWorked),
  attributeOnly,
  oldNotes,
  attributeDefined,
});

/** Of a process that ended before its end. @param left the conversations that were still to do */
export function cutShort<Report extends TellingReport | ReopeningReport>(
  report: Report,
  left: readonly number[] = [],
  stopped: ChatwootError,
): Report {
  const { kind } = stopped;
  return {
    ...report,
    failed: [...report.failed, ...left.map((conversation_id) => ({ conversation_id, kind }))],
    stopped,
  };
}

export const reopeningReport = ({ noted, opened, failed }: ReopenedReport): ReopeningReport => ({
  noted,
  opened,
  failed: failed.map(notWorked),
});

const notWorked = ({ conversationId, kind }: ClosedReport['failed'][number]): NotWorked => ({
  conversation_id: conversationId,
  kind,
});
