import { ChatwootError } from './errors.ts';
import { type Operation, readsOnly } from './operation.ts';
import { at } from './paging.ts';
import type { Input } from './validate.ts';

/** What a success answers. Throws `NotFound` when it did not do what was asked, as far as the row can tell. */
export function answerOf(operation: Operation, input: Input, text: string, status: number): unknown {
  const answer = read(operation, text, status);
  const message = operation.row.undone?.(input, answer);
  if (message === undefined) return answer;
  throw new ChatwootError({
    kind: 'NotFound',
    operation: operation.name,
    status,
    mayHaveHappened: true,
    passing: false,
    message,
  });
}

/** What a success means: nothing, a page, or JSON. Anything else under a 2xx is not Chatwoot's answer. */
function read(operation: Operation, text: string, status: number): unknown {
  const { as } = operation.row.answers;
  if (as === 'html') return text;
  const isPage = /^\s*</.test(text);
  // What Chatwoot answers here is of no use, but a page (a sign-in, an app that answers any address) is not its answer.
  if (as === 'empty' && !isPage) return undefined;
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    const what = isPage ? 'a web page' : text.trim() === '' ? 'nothing' : 'something that is not whole JSON';
    throw notAnswered(operation, status, `${what} instead of JSON`);
  }
  if (isErrorAlone(answer)) throw notAnswered(operation, status, 'an error instead of what was asked for');
  const { pages } = operation.row;
  // Read as an empty list it would be a sweep that finds nobody and says all is well.
  if (pages && !Array.isArray(at(answer, pages.rows)))
    throw notAnswered(operation, status, 'JSON that holds no list where Chatwoot has one');
  return answer;
}

function isErrorAlone(answer: unknown): boolean {
  const keys = typeof answer === 'object' && answer !== null ? Object.keys(answer) : [];
  return keys.length > 0 && keys.every((key) => key === 'error' || key === 'errors');
}

function notAnswered(operation: Operation, status: number, what: string): ChatwootError {
  const changes = !readsOnly(operation);
  return new ChatwootError({
    kind: 'ServerError',
    operation: operation.name,
    status,
    mayHaveHappened: changes,
    message: `the server answered ${status} with ${what}: check that base-url is the address of a Chatwoot.${changes ? ' The change may have been made all the same.' : ''}`,
  });
}
