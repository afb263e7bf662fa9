import { readFileSync } from 'node:fs';
import { quoted } from '../../chatwoot/quoted.ts';
import type { Repository } from '../../github/issue.ts';
import type { IssueName } from '../../github/issue-name.ts';
import type { LoopTask } from '../../loop/settings.ts';
import { type Environment, refuse } from '../inputs.ts';

/** The parts of GitHub's payloads that are read here. Texts of people are not: they are read anew, as they are now. */
export interface EventPayload {
  readonly action?: string;
  readonly issue?: PayloadIssue;
  readonly repository?: PayloadRepository & { readonly private?: boolean };
  readonly release?: { readonly tag_name: string; readonly draft: boolean };
  readonly changes?: {
    readonly new_issue?: PayloadIssue;
    readonly new_repository?: PayloadRepository;
    readonly old_issue?: PayloadIssue | null;
    readonly old_repository?: PayloadRepository;
  };
}

interface PayloadIssue {
  readonly id: number;
  readonly number: number;
  readonly closed_at?: string | null;
  readonly state_reason?: string | null;
  readonly pull_request?: object;
}

interface PayloadRepository {
  readonly name: string;
  readonly owner: { readonly login: string };
}

/** What an event asks for, or why there is nothing to do about it. */
export type FromEvent = { readonly task: LoopTask } | { readonly nothing: string };

/** GitHub's own events of an issue besides these are all read the same way: what is so now counts. */
const events: { readonly [name: string]: (payload: EventPayload, here: Repository) => FromEvent } = {
  issues: ofIssue,
  issue_comment: ofComment,
  release: ofRelease,
  schedule: catchUp,
  workflow_dispatch: catchUp,
  repository_dispatch: catchUp,
};

/**
 * What the event that started the workflow asks for. A called workflow has the event of its caller. Refuses an event
 * that says nothing about issues, releases or a time.
 * @param here the repository that the workflow runs in
 */
export function taskOfEvent(name: string | undefined, payload: EventPayload, here: Repository): FromEvent {
  const read = name === undefined ? undefined : events[name];
  if (read) return read(payload, here);
  const was = name ? `the event ${quoted(name)} does not say what to do` : 'no event of GitHub started this';
  return refuse(
    'inputs',
    `${was}: start the workflow on ${Object.keys(events).slice(0, 5).join(', ')}, or give issue, link, unlink, release-tag or list-links.`,
  );
}

/** Reads the payload as the runner left it. Without one there is nothing in it. */
export function readPayload(env: Environment): EventPayload {
  const file = env.GITHUB_EVENT_PATH;
  if (!file) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as EventPayload;
  } catch {
    return refuse(
      'inputs',
      `the event's payload cannot be read from GITHUB_EVENT_PATH: it is no file with JSON in it.`,
    );
  }
}

function ofIssue({ action, issue, changes = {} }: EventPayload, here: Repository): FromEvent {
  if (!issue) return incomplete('issue');
  if (issue.pull_request) return { nothing: 'The event is about a pull request, which has no customers of its own.' };
  const name = { ...here, number: issue.number };
  if (action === 'transferred') {
    const { new_issue: to, new_repository: there } = changes;
    if (!to || !there) return incomplete('changes.new_issue');
    return transfer(name, issue.id, named(there, to.number, here.host));
  }
  // The new repository hears of a transfer as of an issue that was opened.
  const { old_issue: from, old_repository: before } = changes;
  if (action === 'opened' && from && before) return transfer(named(before, from.number, here.host), from.id, name);
  const { closed_at: closedAt, state_reason: reason } = issue;
  const own = action === 'closed' && closedAt ? { own: { closedAt, ...(reason === undefined ? {} : { reason }) } } : {};
  return { task: { does: 'issue', issue: name, ...own } };
}

function ofComment({ action, issue }: EventPayload, here: Repository): FromEvent {
  if (!issue) return incomplete('issue');
  if (issue.pull_request) return { nothing: 'The comment is one on a pull request, where commands do nothing.' };
  if (action === 'deleted') return { nothing: 'The comment was deleted, which takes nothing back.' };
  return { task: { does: 'issue', issue: { ...here, number: issue.number } } };
}

/** `released` comes with `published` for all that is not a pre-release, and alone when a pre-release becomes a release. */
function ofRelease({ action = '', release }: EventPayload, here: Repository): FromEvent {
  if (!release) return incomplete('release');
  if (release.draft || !['published', 'released', 'prereleased'].includes(action))
    return {
      nothing: 'The event says nothing of a release that was published: it takes types: [published, released].',
    };
  return { task: { does: 'release', repository: here, tag: release.tag_name } };
}

function catchUp(_: EventPayload, here: Repository): FromEvent {
  return { task: { does: 'catch-up', repository: here } };
}

const transfer = (from: IssueName, fromId: number, to: IssueName): FromEvent => ({
  task: { does: 'transfer', from, fromId, to },
});

const named = ({ name, owner }: PayloadRepository, number: number, host: string): IssueName => ({
  host,
  owner: owner.login,
  repo: name,
  number,
});

const incomplete = (field: string): never =>
  refuse('inputs', `the event's payload has no ${field}: give issue, or run the step in the event's own workflow.`);
