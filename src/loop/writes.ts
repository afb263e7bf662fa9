import type { MoveReason } from '../activities/verbs/links/move.ts';
import { ChatwootError } from '../chatwoot/errors.ts';
import type { Answer, Issue, NewIssue, Repository } from '../github/issue.ts';
import { type IssueName, issueShort } from '../github/issue-name.ts';
import type { LoopDependencies } from './dependencies.ts';
import { note } from './loop-report.ts';
import { reportReopening, reportTelling } from './report-telling.ts';
import type { Over, Reopening, Telling } from './teller.ts';

/** An issue as far as linking needs it. */
export type Linked = Pick<Issue, 'name'> & Partial<Pick<Issue, 'id'>>;

export interface LinkHow {
  /** Nothing where any note about the issue is there already. */
  readonly unlessKnown?: boolean;
  /** The note that asked for the issue. */
  readonly from?: number;
  readonly certainFirst?: boolean;
  /** Names that the issue had before: what is unlinked is so under each. */
  readonly formerNames?: readonly IssueName[];
}

export interface Move {
  readonly from: IssueName;
  readonly fromId?: number;
  readonly to: Linked;
  readonly why: MoveReason;
}

/** `locked`: the issue is, and takes nothing of this token now, which is said in the report. */
export type Written = 'new' | 'there' | 'locked';

/**
 * Everything that a run writes, on either side. A dry run gets another one that only notes what would be written, so
 * that nothing else needs to know of dry runs. All of it is safe to repeat.
 */
export interface Writes {
  link(conversation_id: number, issue: Linked, how?: LinkHow): Promise<void>;
  unlink(conversation_id: number, issue: Linked, how?: LinkHow): Promise<void>;
  move(conversation_id: number, move: Move): Promise<void>;
  mend(conversation_id: number, issue: IssueName): Promise<void>;
  /** As `comment`. */
  answer(issue: Issue, commentId: number, answer: Answer): Promise<Written>;
  /** @param ifLocked what the report then says; default: that the next run writes it once it can */
  comment(issue: Issue, body: string, ref: string, ifLocked?: string): Promise<Written>;
  addLabel(issue: Issue, label: string): Promise<void>;
  /** Undefined in a dry run, where there is none, and when right before it `isWanted` says no. */
  openIssue(
    repository: Repository,
    issue: NewIssue,
    ref: string,
    isWanted: () => Promise<boolean>,
  ): Promise<Issue | undefined>;
  tell(telling: Telling): Promise<void>;
  reopened(reopening: Reopening): Promise<void>;
  /** Nobody is told of it from now on. */
  stop(over: Over): Promise<void>;
}

export function createWrites(deps: LoopDependencies): Writes {
  const { github, verbs, teller, report, startedAt, options } = deps;
  const { counts, details } = report;
  const sending = { startedAt };
  const change = (
    about: 'link' | 'unlink',
    counted: 'linked' | 'unlinked',
    conversation_id: number,
    issue: IssueName,
  ) => {
    counts[counted] += 1;
    details.push({ about, issue, conversation_id });
  };
  const unlessLocked = async (
    issue: Issue,
    work: () => Promise<boolean>,
    ifLocked = lockedNote(issue),
  ): Promise<Written> => {
    try {
      return (await work()) ? 'there' : 'new';
    } catch (error) {
      if (!issue.locked || !(error instanceof ChatwootError) || error.kind !== 'Forbidden') throw error;
      note(report, ifLocked);
      return 'locked';
    }
  };
  return {
    async link(conversation_id, { name, id }, { unlessKnown, from, certainFirst = false } = {}) {
      const { changed } = await verbs.links.add(
        {
          conversation_id,
          issue: name,
          ...(id === undefined ? {} : { issue_id: id }),
          ...(unlessKnown === undefined ? {} : { unless_known: unlessKnown }),
          ...(from === undefined ? {} : { from_message: from }),
          certainFirst,
          ...sending,
        },
        options,
      );
      if (changed) change('link', 'linked', conversation_id, name);
    },
    async unlink(conversation_id, { name }, { certainFirst = false, formerNames: former_names = [] } = {}) {
      const { changed } = await verbs.links.remove(
        { conversation_id, issue: name, former_names, certainFirst, ...sending },
        options,
      );
      if (changed) change('unlink', 'unlinked', conversation_id, name);
    },
    async move(conversation_id, { from, fromId, to, why }) {
      const ids = {
        ...(fromId === undefined ? {} : { from_id: fromId }),
        ...(to.id === undefined ? {} : { to_id: to.id }),
      };
      const { changed } = await verbs.links.move(
        { conversation_id, from, to: to.name, ...ids, why, ...sending },
        options,
      );
      if (!changed) return;
      counts.moved += 1;
      details.push({ about: 'move', issue: from, to: to.name, conversation_id });
    },
    async mend(conversation_id, issue) {
      await verbs.links.mend({ conversation_id, issue }, options);
      counts.mended += 1;
      details.push({ about: 'mend', issue, conversation_id });
    },
    async answer(issue, commentId, answer) {
      const done = await unlessLocked(issue, async () => {
        await github.answer(issue.name, commentId, answer);
        return false;
      });
      if (done === 'new') counts[answer === '+1' ? 'commandsDone' : 'commandsRefused'] += 1;
      return done;
    },
    comment: (issue, body, ref, ifLocked) =>
      unlessLocked(issue, () => github.commentOnce(issue.name, body, ref), ifLocked),
    addLabel: ({ name }, label) => github.addLabel(name, label),
    async openIssue(repository, issue, ref, isWanted) {
      const opened = await github.openOnce(repository, issue, ref, isWanted);
      if (opened) counts.issuesOpened += 1;
      return opened;
    },
    async tell(telling) {
      reportTelling(report, telling, await teller.tell(telling));
    },
    async reopened(reopening) {
      reportReopening(report, reopening, await teller.reopened(reopening));
    },
    async stop(over) {
      await teller.stop?.(over);
    },
  };
}

const lockedNote = ({ name }: Issue): string =>
  `${issueShort(name)} is locked and takes no comment of this token: once it is unlocked, the next run writes what there is to say.`;
