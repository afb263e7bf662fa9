import { ChatwootError } from '../../chatwoot/errors.ts';
import { refused, type VerbDependencies } from './dependencies.ts';
import { markerKey } from './marker.ts';
import type { SendOnceInput } from './send-once.ts';

const longestContent = 150_000;
/** Seconds since the epoch stay below this until the year 5138; milliseconds passed it in 1973. */
const secondsEnd = 100_000_000_000;

/** The keys of content_attributes that Chatwoot gives a meaning (message.rb and message_builder.rb), and the mark's. */
const reserved: ReadonlySet<string> = new Set([
  markerKey,
  ...['items', 'submitted_values', 'submitted_email', 'display_type', 'data', 'email'],
  ...['cc_emails', 'bcc_emails', 'to_emails', 'in_reply_to', 'in_reply_to_external_id', 'automation_rule_id'],
  ...['external_created_at', 'external_error', 'external_echo', 'deleted', 'translations', 'is_unsupported'],
  ...['story_id', 'story_sender', 'story_url', 'image_type', 'is_reaction'],
]);

/** Refuses what would send an empty message (Chatwoot stores one), or would take seconds for milliseconds. */
export function checkSendOnce(verb: string, { tokens }: Pick<VerbDependencies, 'tokens'>, input: SendOnceInput): void {
  const { ref, since, startedAt } = input;
  checkWords(verb, input);
  checkAttributes(verb, input.content_attributes);
  if (typeof ref !== 'string' || ref.trim() === '') {
    throw refused(
      verb,
      'ref is empty: give a text that is the same at every repeat of this message and at no other message.',
    );
  }
  if (since !== undefined && !(since >= 0 && since < secondsEnd)) {
    throw refused(verb, `since was ${since}: give whole seconds since 1970, not milliseconds.`);
  }
  if (startedAt !== undefined && !(startedAt >= secondsEnd)) {
    throw refused(verb, `startedAt was ${startedAt}: give milliseconds since 1970, not seconds.`);
  }
  if (!tokens.includes('user')) {
    throw new ChatwootError({
      kind: 'Unauthorized',
      operation: verb,
      passing: false,
      message:
        'it needs the token of a user (input token, or CHATWOOT_API_TOKEN): a bot may send a message but not look whether it is there. Nothing was sent.',
    });
  }
}

function checkWords(
  verb: string,
  { content, canned_response }: Pick<SendOnceInput, 'content' | 'canned_response'>,
): void {
  if (canned_response !== undefined) {
    if (content !== undefined)
      throw refused(verb, 'content and canned_response were both given: give the one that shall be sent.');
    if (typeof canned_response !== 'string' || canned_response.trim() === '')
      throw refused(verb, 'canned_response is empty: give the short code of a canned response of the account.');
    return;
  }
  if (typeof content !== 'string' || content.trim() === '')
    throw refused(verb, 'content is empty: give the text of the message, or canned_response.');
  if (content.length > longestContent) {
    throw refused(verb, `content has ${content.length} characters: Chatwoot takes at most ${longestContent}.`);
  }
}

function checkAttributes(verb: string, attributes: SendOnceInput['content_attributes']): void {
  if (attributes === undefined) return;
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    throw refused(verb, 'content_attributes was no object: give keys of your own with their values.');
  const taken = Object.keys(attributes).find((key) => reserved.has(key));
  if (taken !== undefined)
    throw refused(
      verb,
      `content_attributes has the key ${taken}, which means something to Chatwoot or to this library: give keys of your own.`,
    );
}
