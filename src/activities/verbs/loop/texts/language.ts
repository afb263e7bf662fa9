import type { Conversation } from '../../../../chatwoot/answers/conversation.ts';

/**
 * The languages a conversation's customer is likely to read, the likeliest first: what Chatwoot found the messages to be
 * in (`conversation_language`), what the contact's profile says (`language_code`, from Telegram; `language`, as people
 * name an attribute of their own), and that of the browser (`browser_language`). No recording has these keys: they are
 * named in Chatwoot's description of its API (additional_attributes) and in its source (incoming_message_service.rb).
 */
export function languagesOf({ additional_attributes, meta }: Pick<Conversation, 'additional_attributes' | 'meta'>) {
  const conversation = { ...additional_attributes } as Attributes;
  const profile = { ...meta.sender.additional_attributes } as Attributes;
  const own: Attributes = { ...meta.sender.custom_attributes };
  return [
    conversation.conversation_language,
    ...[own, profile].flatMap((each) => [each.language_code, each.language, each.locale]),
    conversation.browser_language,
  ].flatMap(codeOf);
}

type Attributes = { readonly [key: string]: unknown };

/** `pt_BR` and `pt-br` are one; what is no code says nothing. */
function codeOf(value: unknown): string[] {
  const code = typeof value === 'string' ? value.trim().toLowerCase().replaceAll('_', '-') : '';
  return isCode(code) ? [code] : [];
}

const isCode = (code: string): boolean => /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/.test(code);

/**
 * The key of the first language that there is a text in; a text in `de` serves `de-AT`.
 * @param keys as people wrote them
 */
export function bestKey(keys: readonly string[], languages: readonly string[]): string | undefined {
  const codes = new Map(keys.flatMap((key) => codeOf(key).map((code) => [code, key] as const)));
  for (const language of languages) {
    for (let code = language; code !== ''; code = code.replace(/(?:^|-)[^-]*$/, '')) {
      const found = codes.get(code);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The key of the text for all languages that have none of their own. */
export const defaultKey = 'default';

/** Whether a text can stand under this key. */
export const isLanguageKey = (key: string): boolean => key === defaultKey || codeOf(key).length > 0;
