import type { Message } from '../../chatwoot/answers/message.ts';
import type { JsonObject } from '../../chatwoot/input.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';
import { type LookUp, lookUpMarker } from './marker.ts';
import { storeOnce } from './store-once.ts';
import { askDelivery, type Told, toldBy } from './told.ts';

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
  /**
   * Further keys of your own, stored beside the mark and given back with the message; the customer can read those of a
   * message that is not private. Chatwoot's own keys (`items`, `in_reply_to` and the like) and the mark's are refused.
   */
  readonly content_attributes?: Readonly<JsonObject>;
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
 * Throws `Invalid` for empty text, an unknown canned response, an empty ref, a reserved key or wrong units, `Unauthorized` without a user's token, and otherwise what the
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
  const { conversation_id } = input;
  const { message, existed } = await storeOnce(lookUp, deps, input, options);
  const told = toldBy(await askDelivery(deps, message, conversation_id, options));
  return { conversation_id, message_id: message.id, existed, status: message.status, ...told };
}
