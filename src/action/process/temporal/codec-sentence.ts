import { ChatwootError } from '../../../chatwoot/errors.ts';
import { encryptedEncoding } from '../../../worker/codec.ts';
import { PayloadRefused } from '../../../worker/payload-refused.ts';

/** What is to be said of a payload that cannot be read, by the codec or for want of one. Nothing for any other error. */
export function codecSentence(error: unknown): ChatwootError | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const message = at instanceof PayloadRefused ? at.message : withoutCodec(at);
    if (message) return new ChatwootError({ kind: 'Invalid', operation: 'codec', message });
  }
  return undefined;
}

/** The SDK's own converter names the encoding that it does not know. */
const withoutCodec = ({ name, message }: Error): string | undefined =>
  name === 'ValueError' && message.includes(encryptedEncoding)
    ? "what this workflow says is encrypted, and this step has no keys: give it the worker's CHATWOOT_FLOWS_CODEC_KEYS in its env."
    : undefined;
