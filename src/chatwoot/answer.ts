import { ChatwootError } from './errors.ts';
import { type Operation, readsOnly } from './operation.ts';

/** What a success means: nothing, a page, or JSON. Anything else under a 2xx is not Chatwoot's answer. */
export function answerOf(operation: Operation, text: string, status: number): unknown {
  const { as } = operation.row.answers;
  if (as === 'empty') return undefined;
  if (as === 'html') return text;
  try {
    return JSON.parse(text);
  } catch {
    const what = /^\s*</.test(text)
      ? 'a web page'
      : text.trim() === ''
        ? 'nothing'
        : 'something that is not whole JSON';
    const changes = !readsOnly(operation);
    throw new ChatwootError({
      kind: 'ServerError',
      operation: operation.name,
      status,
      mayHaveHappened: changes,
      message: `the server answered ${status} with ${what} instead of JSON: check that base-url is the address of a Chatwoot.${changes ? ' The change may have been made all the same.' : ''}`,
    });
  }
}
