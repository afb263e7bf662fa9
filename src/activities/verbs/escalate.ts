import type { Conversation, ConversationPriority } from '../../chatwoot/answers/conversation.ts';
import type { Progress } from '../progress.ts';
import { assign } from './assign.ts';
import { refused, type VerbDependencies, type VerbOptions } from './dependencies.ts';
import { addLabels } from './labels.ts';
import { lookUpMarker, markerOf } from './marker.ts';
import { type MessageText, wordsOf } from './message-text.ts';
import { apart, type NotWorked, oneByOne, readRepeats, type Settled } from './one-by-one.ts';
import { sendOnce } from './send-once.ts';
import { type GuardedStatus, keyOf, type Moment, type Stage } from './targets/moment.ts';
import { owedSince } from './targets/stages.ts';

/** What to do with a conversation. Beside it there is always a note, which is also how a repeat knows. */
export interface Escalation {
  /** Id, e-mail address or exact name of an agent. */
  readonly agent?: number | string | undefined;
  /** Id or exact name of a team. */
  readonly team?: number | string | undefined;
  /** Set unless the conversation has this or a higher one. */
  readonly priority?: ConversationPriority | undefined;
  readonly labels?: readonly string[] | undefined;
  /** Default: a sentence with the target and the time. */
  readonly note?: MessageText | undefined;
}

export interface EscalateInput {
  /** What the marks of the notes begin with: the same for all calls of one guard, and of no other. */
  readonly ref: string;
  /** As `findDue` found them, at most one a conversation. */
  readonly due: readonly Moment[];
  /** Which conversations; one that left them is not escalated. Default: open. */
  readonly status?: readonly GuardedStatus[];
  readonly warn?: Escalation;
  readonly missed?: Escalation;
  /** See `sendOnce`. In a worker a second attempt is never taken for the first. */
  readonly certainFirst?: boolean;
}

/** Why a conversation was left alone: answered, in another status, or escalated by an earlier run of this guard. */
export type NotEscalated = 'answered' | 'status' | 'done-before';

/** What became of one: escalated, or not, and why. */
export interface EscalatedOne {
  readonly conversation_id: number;
  readonly reason?: NotEscalated;
}

export interface Escalated {
  readonly escalated: readonly number[];
  readonly skipped: readonly { readonly conversation_id: number; readonly reason: NotEscalated }[];
  readonly failed: readonly NotWorked[];
}

const verb = 'conversations.escalate';
const priorities: readonly ConversationPriority[] = ['low', 'medium', 'high', 'urgent'];
const newest = { messages: 100, since: Number.POSITIVE_INFINITY };

/**
 * Brings conversations whose target is near or missed before people: assigns, raises the priority, labels, and writes a
 * note, once for each conversation, target and stage.
 *
 * To the account: what the stage's escalation names, and a note that only agents see, for each conversation that still
 * is owed what it was; nothing for one that was answered meanwhile, or that has this guard's note among its newest 100
 * messages. The note goes last, so that a stopped attempt is finished by the next. Three requests a conversation,
 * two more to assign, one for a priority, three for labels.
 * Safe to repeat. Throws as `nudgeStale`.
 * @param progress where to report to, and what a stopped attempt reported last
 */
export async function escalate(
  deps: VerbDependencies,
  input: EscalateInput,
  options: VerbOptions = {},
  progress?: Progress<Settled<EscalatedOne>>,
): Promise<Escalated> {
  if (!Array.isArray(input.due)) throw refused(verb, 'due was no list: give what conversations.findDue answered.');
  const reading = { ...options, token: 'user', repeats: readRepeats } as const;
  const { status = ['open'] } = input;
  const startedAt = deps.clock.now();
  const words = new Map<Stage, string>();
  for (const stage of ['warn', 'missed'] as const) {
    const note = input[stage]?.note;
    if (note) words.set(stage, await wordsOf(deps, verb, `${stage}.note`, note, reading));
  }
  const work = async (moment: Moment): Promise<EscalatedOne> => {
    const { conversation_id, target, stage, since } = moment;
    const row = await deps.chatwoot.conversations.get({ conversation_id }, reading);
    if (owedSince(target, row) !== since) return { conversation_id, reason: 'answered' };
    if (!status.some((one) => one === row.status)) return { conversation_id, reason: 'status' };
    const ref = `${input.ref}/${keyOf(moment)}`;
    if (await lookUpMarker(deps, conversation_id, markerOf(ref), newest, reading))
      // Of a repeated attempt it is most likely its own, whose report was lost.
      return { conversation_id, ...(input.certainFirst ? { reason: 'done-before' } : {}) };
    await act(deps, row, input[stage] ?? {}, options);
    const content = words.get(stage) ?? sentence(moment);
    const certainFirst = input.certainFirst ?? false;
    await sendOnce(deps, { conversation_id, content, ref, private: true, certainFirst, startedAt }, options);
    return { conversation_id };
  };
  const { results, failed } = await oneByOne(input.due, work, options, progress);
  const { worked, skipped } = apart(results);
  return { escalated: worked, skipped, failed };
}

async function act(deps: VerbDependencies, row: Conversation, what: Escalation, options: VerbOptions): Promise<void> {
  const { agent, team, priority, labels } = what;
  const conversation_id = row.id;
  if (agent !== undefined || team !== undefined) {
    const whom = { ...(agent === undefined ? {} : { agent }), ...(team === undefined ? {} : { team }) };
    await assign(deps, { conversation_id, ...whom }, { ...options, repeats: readRepeats });
  }
  const rank = (one: ConversationPriority | null) => (one === null ? -1 : priorities.indexOf(one));
  if (priority && rank(row.priority) < rank(priority))
    await deps.chatwoot.conversations.togglePriority(
      { conversation_id, priority },
      { ...options, repeats: readRepeats },
    );
  if (labels?.length) await addLabels(deps, { conversation_id, labels }, options);
}

function sentence({ target, stage, due }: Moment): string {
  const name = { 'first-response': 'first response', 'next-response': 'next response', resolution: 'resolution' }[
    target
  ];
  const when = new Date(due * 1_000).toISOString().replace('.000Z', 'Z');
  return stage === 'warn' ? `The ${name} is due at ${when}.` : `The ${name} was due at ${when}.`;
}
