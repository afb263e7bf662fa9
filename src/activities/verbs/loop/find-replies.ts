import type { Message } from '../../../chatwoot/answers/message.ts';
import type { IssueName } from '../../../github/issue-name.ts';
import type { Progress } from '../../progress.ts';
import type { VerbDependencies, VerbOptions } from '../dependencies.ts';
import { checkedIssue, checkIds } from '../links/input.ts';
import { readBack } from '../links/read-back.ts';
import { markerOf } from '../marker.ts';
import { type NotWorked, oneByOne, type Settled } from '../one-by-one.ts';
import { checkedConversations, checkTime } from './input.ts';
import { formerIn, hasMark, marksOfAnyKind, sinceClosing } from './marks.ts';
import { type PageRows, pageRows } from './rows.ts';
import { messagesAfter } from './traces.ts';

export interface FindRepliesInput {
  /** GitHub's numeric id. */
  readonly issue_id: number;
  /** Ids that the issue had before a transfer; those in the conversations' own notes of it are known anyway. */
  readonly former_ids?: readonly number[];
  /** The issue as it is called now, by which notes of a transfer tell what it was called before. */
  readonly issue?: IssueName;
  /** ISO time of the closing. */
  readonly closed_at: string;
  /** Numbers of the conversations that are linked to the issue, as `links.find` found them. */
  readonly conversations: readonly number[];
  /** True: also the newest such message's text. Default false: no customer's words leave Chatwoot. */
  readonly with_text?: boolean;
}

/** That a customer wrote after he was told. */
export interface Reply {
  readonly conversation_id: number;
  /** The same for this conversation and closing whenever it is asked for; tells nobody which conversation it is. */
  readonly key: string;
  readonly count: number;
  /** Only when asked for, and when there was one. */
  readonly text?: string;
}

/** One conversation with what it has to say, if anything. */
export interface ReplyOrNone {
  readonly conversation_id: number;
  readonly reply?: Reply;
}

export interface RepliesFound {
  readonly replies: readonly Reply[];
  readonly failed: readonly NotWorked[];
}

const verb = 'closeTheLoop.findReplies';
const incoming = 0;

/**
 * Finds the customers who wrote after they were told of a closing, whatever they were told. Nothing of conversations
 * that were not told.
 *
 * To the account: nothing, it reads only. One request for 24 conversations, and one for each in which something came
 * after the telling.
 * Throws `Invalid` for a wrong input, `Unauthorized`, and as `oneByOne`; one conversation that fails is among `failed`.
 * @param progress where to report to, and what a stopped attempt reported last
 */
export async function findReplies(
  deps: VerbDependencies,
  input: FindRepliesInput,
  options: VerbOptions = {},
  progress?: Progress<Settled<ReplyOrNone>>,
): Promise<RepliesFound> {
  const { issue_id, former_ids = [], closed_at } = input;
  checkIds(verb, { issue_id, former_ids });
  if (input.issue !== undefined) checkedIssue(verb, 'issue', input.issue);
  checkTime(verb, 'closed_at', closed_at);
  const ids = checkedConversations(verb, input.conversations);
  const look: Look = {
    deps,
    options,
    input,
    told: marksOfAnyKind([issue_id, ...former_ids], closed_at),
    since: sinceClosing(closed_at),
    rows: pageRows(deps, ids, options),
  };
  const items = ids.map((conversation_id) => ({ conversation_id }));
  const work = async ({ conversation_id }: { readonly conversation_id: number }): Promise<ReplyOrNone> => {
    const reply = await replyIn(look, conversation_id);
    return { conversation_id, ...(reply ? { reply } : {}) };
  };
  const { results, failed } = await oneByOne(items, work, options, progress);
  return { replies: results.flatMap(({ reply }) => reply ?? []), failed };
}

interface Look {
  readonly deps: VerbDependencies;
  readonly options: VerbOptions;
  readonly input: FindRepliesInput;
  readonly told: ReadonlySet<string>;
  readonly since: number;
  readonly rows: PageRows;
}

async function replyIn({ deps, options, input, told, since, rows }: Look, id: number): Promise<Reply | undefined> {
  const row = await rows.get(id);
  const last = row?.last_non_activity_message;
  if (!row || !last || row.last_activity_at < since || hasMark(last, told)) return undefined;
  const isTelling = (read: readonly Message[]) => {
    const former = marksOfAnyKind(formerIn(read, input.issue_id, input.issue), input.closed_at);
    return (message: Message) => hasMark(message, told) || hasMark(message, former);
  };
  const enough = (read: readonly Message[]) => read.some(isTelling(read)) || (read.at(-1)?.created_at ?? 0) < since;
  const { messages } = await readBack(deps, id, enough, options);
  const telling = messages.findLast(isTelling(messages));
  if (!telling) return undefined;
  const written = messagesAfter(messages, telling.id).filter(isReply);
  if (written.length === 0) return undefined;
  const text = input.with_text ? written.at(-1)?.content?.trim() : undefined;
  const key = markerOf(`reply/${row.uuid}/${new Date(input.closed_at).toISOString()}`);
  return { conversation_id: id, key, count: written.length, ...(text ? { text } : {}) };
}

/** A deleted message says nothing any more. */
const isReply = ({ message_type, content_attributes }: Message): boolean =>
  message_type === incoming && content_attributes?.deleted !== true;
