import type { Message } from '../../chatwoot/answers/message.ts';
import { ChatwootError } from '../../chatwoot/errors.ts';
import type { VerbDependencies, VerbOptions } from './dependencies.ts';
import { type Depth, type LookUp, markerKey, markerOf } from './marker.ts';
import { wordsOf } from './message-text.ts';
import { patientLook } from './patient-look.ts';
import { pause, type Waiting } from './pause.ts';
import type { SendOnceInput } from './send-once.ts';
import { checkSendOnce } from './send-once-input.ts';

/** A request may be worked on for 15 s after an unknown time in the server's queue (API-NOTES 0, item 19). */
const patienceMs = 60_000;
const newest: Depth = { messages: 100, since: Number.POSITIVE_INFINITY };
const mostTries = 4;
const verb = 'messages.sendOnce';

/** A message that is stored now, and whether an earlier try had stored it. */
export interface Stored {
  readonly message: Message;
  readonly existed: boolean;
}

/**
 * `sendOnce` without the question whether the channel took it, for a verb that reads the conversation afterwards anyway.
 * @param lookUp what finds an earlier try; a verb may take more than the ref's own mark for one
 */
export async function storeOnce(
  lookUp: LookUp,
  deps: VerbDependencies,
  input: SendOnceInput,
  options: VerbOptions,
): Promise<Stored> {
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

  if (!input.certainFirst) {
    const startedAt = Math.min(input.startedAt ?? clock.now(), clock.now());
    const earlier = await lookUntil(startedAt + patienceMs, wanted, false);
    if (earlier) return { message: earlier, existed: true };
  }
  for (let tries = 1; ; tries += 1) {
    const sentAt = clock.now();
    const sent = await tryCreate(deps, { ...input, content }, marker, options);
    if (!(sent instanceof ChatwootError)) return { message: sent, existed: false };
    if (sent.mayHaveHappened && !options.signal?.aborted) {
      const depth = { messages: wanted.messages, since: Math.min(wanted.since, sentAt / 1000) };
      const stored = await lookUntil(clock.now() + patienceMs, depth, true);
      if (stored) return { message: stored, existed: false };
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
        content_attributes: { ...input.content_attributes, [markerKey]: marker },
      },
      { ...options, token: tokens.includes('bot') ? 'bot' : 'user' },
    );
  } catch (error) {
    if (error instanceof ChatwootError) return error;
    throw error;
  }
}
