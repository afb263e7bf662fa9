import { quoted } from '../../chatwoot/quoted.ts';
import type { Repository } from '../../github/issue.ts';
import { type IssueName, readIssueName } from '../../github/issue-name.ts';
import { type Environment, refuse } from '../inputs.ts';
import { readConversations } from '../targets.ts';
import { type EventPayload, type FromEvent, taskOfEvent } from './event.ts';
import type { LoopInputName, LoopInputs } from './inputs.ts';

/** What is needed to read what a step asks for. */
export interface Asking {
  readonly env: Environment;
  readonly payload: EventPayload;
  /** GitHub's host. */
  readonly host: string;
  /** The repository that the workflow runs in; undefined off GitHub. */
  readonly here: Repository | undefined;
  /** Where pasted addresses of conversations must belong to. */
  readonly chatwoot: { readonly baseUrl: string; readonly accountId: number | undefined };
}

const ways = ['issue', 'link', 'unlink', 'release-tag', 'list-links'] as const;

/** The input that says what to do. Undefined when the event does. */
export function wayGiven(inputs: LoopInputs): (typeof ways)[number] | undefined {
  const given = ways.filter((name) => inputs[name] !== '');
  if (given.length > 1) refuse('inputs', `${given.join(' and ')} do not go together: use one step for each.`);
  return given[0];
}

/** What the step is to do: what an input names, else what the event says. */
export function readAsked(inputs: LoopInputs, asking: Asking): FromEvent {
  const way = wayGiven(inputs);
  const links = way === 'link' || way === 'unlink';
  if (inputs['conversation-id'] && !links)
    refuse('conversation-id', 'it only means something with link or unlink: give one of the two, or leave it out.');
  if (way === undefined) {
    const { env, payload } = asking;
    return taskOfEvent(env.GITHUB_EVENT_NAME, payload, hereOf('inputs', asking));
  }
  if (way === 'release-tag' && inputs['tell-on'] !== 'release')
    refuse(way, 'it only means something with tell-on: release: give that too, or leave it out.');
  if (way === 'release-tag')
    return { task: { does: 'release', repository: hereOf(way, asking), tag: readTag(inputs['release-tag']) } };
  const issue = readIssue(way, inputs[way], asking);
  if (way === 'issue') return { task: { does: 'issue', issue } };
  if (way === 'list-links') return { task: { does: 'list', issue } };
  if (!inputs['conversation-id'])
    refuse('conversation-id', `it is missing: give the numbers or addresses of the conversations to ${way}.`);
  const conversations = readConversations(inputs['conversation-id'], asking.chatwoot);
  return { task: { does: way, issue, conversations } };
}

/** What no tag's name may hold (git check-ref-format), among it the ends of lines, which a log would take for its own. */
const noTag = /^refs\/|[\s\p{Cc}~^:?*[\\]/u;

function readTag(text: string): string {
  if (noTag.test(text))
    refuse('release-tag', `it was ${quoted(text)}: give the name of a tag alone, such as v1.4.0 (github.ref_name).`);
  return text;
}

/** A number alone is an issue of the repository that the workflow runs in. */
function readIssue(input: LoopInputName, text: string, asking: Asking): IssueName {
  const { host } = asking;
  const [, number] = /^#?([1-9]\d{0,9})$/.exec(text) ?? [];
  const name = number ? { ...hereOf(input, asking), number: Number(number) } : readIssueName(text, host);
  if (!name)
    return refuse(
      input,
      `it was ${quoted(text)}: give octo/repo#12, the address of an issue, or the number of one here.`,
    );
  if (name.host !== host)
    refuse(input, `the issue is on ${name.host}, and this step talks to ${host}: run it on that GitHub.`);
  return name;
}

function hereOf(input: LoopInputName | 'inputs', { here }: Asking): Repository {
  return here ?? refuse(input, 'no repository is known here (GITHUB_REPOSITORY): give an issue as octo/repo#12.');
}
