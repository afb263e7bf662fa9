import type { Message } from '../../chatwoot/answers/message.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';
import { type Depth, type LookUp, lookUpMarker, markerKey, markerOf } from './marker.ts';
import { wordsOf } from './message-text.ts';
import { patientLook } from './patient-look.ts';
import { pause, type Waiting } from './pause.ts';
import { checkSendOnce } from './send-once-input.ts';
import { type Told, toldOf } from './told.ts';

export interface SendOnceInput {
  readonly conversation_id: number;
  /** 1 to 150,000 characters. Either this or `canned_response`. */
  readonly content?: string;
  /** The short code of a canned response of the account, whose text is sent instead of `content`. */
  readonly canned_response?: string;
  /** What makes this message this one: a repeat with the same ref in the same conversation sends nothing. */
  readonly ref: string;
  /** True for a note that only agents see. Default false. */
  readonly private?: boolean;
  /** Epoch seconds: how far back an earlier try may lie. Default: the conversation's newest 100 messages are searched. */
  readonly since?: number;
  /**
   * True only where no earlier try with this ref can exist: it then sends without looking. Default false. Not for a
   * Temporal attempt or GITHUB_RUN_ATTEMPT above 1, a catch-up, or an event that is not this run's own.
   */
  readonly certainFirst?: boolean;
  /**
   * When this run began, in milliseconds since the epoch; every earlier run must have been over by then. The wait of a
   * caller who may not be the first counts from here, so that many messages of one run wait once. Default: now.
   */
  readonly startedAt?: number;
}

export interface SentOnce extends Told {
  readonly conversation_id: number;
  readonly message_id: number;
  /** True when an earlier try had stored it, so nothing was sent. */
  readonly existed: boolean;
  readonly status: Message['status'];
}

/** A request may be worked on for 15 s after an unknown time in the server's queue (API-NOTES 0, item 19). */
const patienceMs = 60_000;
const newest: Depth = { messages: 100, since: Number.POSITIVE_INFINITY };
const mostTries = 4;
const verb = 'messages.sendOnce';

/**
 * Sends a message at most once for each `ref`, and says whether the customer's channel took it.
 *
 * To the account: one message (with `chatwoot_flows_ref` in its content_attributes), all that follows from it, and
 * nothing when it is there already. Sent with the bot's token where there is one, which does not count as a human's
 * reply; looking needs a user's token. When the answer is lost it looks for the message until 60 s after the loss and
 * then sends again; when the call surely never left, it sends again at once. A caller that may not be the first looks
 * first and sends no sooner than 60 s after `startedAt`.
 *
 * `told` is false for a note, and when the channel did not take the message (`reason`): it is stored all the same.
 * Limits: two callers at the same moment both send (Chatwoot has no compare-and-set), so give them one Temporal workflow
 * id or one `concurrency` group; deleting the message or retrying it in the dashboard wipes the marker.
 * Throws `Invalid` for empty text, an unknown canned response, an empty ref or wrong units, `Unauthorized` without a user's token, and otherwise what the
 * calls throw, with `mayHaveHappened` true when a message may have been stored: run it again with the same ref.
 */
export async function sendOnce(
  deps: VerbDependencies,
  input: SendOnceInput,
  options: VerbOptions = {},
): Promise<SentOnce> {
  return sendOnceLooking(lookUpMarker, deps, input, options);
}

/** `sendOnce` with the look-up from outside, so that a test can show what happens without one. */
export async function sendOnceLooking(
  lookUp: LookUp,
  deps: VerbDependencies,
  input: SendOnceInput,
  options: VerbOptions = {},
): Promise<SentOnce> {
  const { clock } = deps;
  checkSendOnce(verb, deps, input);
  const { conversation_id } = input;
  const content =
    input.canned_response === undefined
      ? (input.content as string)
      : await wordsOf(deps, verb, 'canned_response', { canned: input.canned_response }, options);
  const marker = markerOf(input.ref);
  const wanted: Depth = input.since === undefined ? newest : { messages: 0, since: input.since };
  const lookUntil = (until: number, depth: Depth, mayHaveHappened: boolean) =>
    patientLook(
      clock,
      {
        look: () => lookUp(deps, conversation_id, marker, depth, options),
        until,
        waiting: { verb, purpose: 'to see whether an earlier try was stored', mayHaveHappened },
      },
      options,
    );
  const result = async (message: Message, existed: boolean): Promise<SentOnce> => ({
    conversation_id,
    message_id: message.id,
    existed,
    status: message.status,
    ...(await toldOf(deps, message, conversation_id, options)),
  });

  if (!input.certainFirst) {
    const startedAt = Math.min(input.startedAt ?? clock.now(), clock.now());
    const earlier = await lookUntil(startedAt + patienceMs, wanted, false);
    if (earlier) return result(earlier, true);
  }
  for (let tries = 1; ; tries += 1) {
    const sentAt = clock.now();
    const sent = await tryCreate(deps, { ...input, content }, marker, options);
    if (!(sent instanceof ChatwootError)) return result(sent, false);
    if (sent.mayHaveHappened && !options.signal?.aborted) {
      const depth = { messages: wanted.messages, since: Math.min(wanted.since, sentAt / 1000) };
      const stored = await lookUntil(clock.now() + patienceMs, depth, true);
      if (stored) return result(stored, false);
    }
    if (!sent.passing || tries >= mostTries) throw sent;
    if (!sent.mayHaveHappened) await pause(clock, waitBefore(tries, sent), options, sendingAgain);
  }
}

const sendingAgain: Waiting = { verb, purpose: 'to send again', mayHaveHappened: false };

/** At once the first time. A conversation with 200 messages in a minute takes none until that minute is over. */
function waitBefore(tries: number, error: ChatwootError): number {
  return error.kind === 'RateLimited' && error.status === 422 ? 20_000 : 1000 * (2 ** (tries - 1) - 1);
}

/** Answers the error instead of throwing it, so that nothing that comes after a success can be taken for a failure. */
async function tryCreate(
  { chatwoot, tokens }: VerbDependencies,
  input: SendOnceInput & { readonly content: string },
  marker: string,
  options: VerbOptions,
): Promise<Message | ChatwootError> {
  try {
    return await chatwoot.messages.create(
      {
        conversation_id: input.conversation_id,
        content: input.content,
        private: input.private ?? false,
        content_attributes: { [markerKey]: marker },
      },
      { ...options, token: tokens.includes('bot') ? 'bot' : 'user' },
    );
  } catch (error) {
    if (error instanceof ChatwootError) return error;
    throw error;
  }
}
