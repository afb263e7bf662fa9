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
  const answer = isPage ? undefined : parsed(text);
  const wrong =
    (isPage && 'a web page instead of JSON') ||
    (isErrorAlone(answer) && 'an error instead of what was asked for') ||
    (as === 'json' && wrongIn(operation, text, answer));
  if (wrong) throw notAnswered(operation, status, wrong);
  // What Chatwoot answers where success is all there is, is of no use.
  return as === 'empty' ? undefined : answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Read as an empty list it would be a sweep that finds nobody, read as a message one that nobody got. */
function wrongIn({ row }: Operation, text: string, answer: unknown): string | undefined {
  if (answer === undefined)
    return `${text.trim() === '' ? 'nothing' : 'something that is not whole JSON'} instead of JSON`;
  const has = row.pages ? `${row.pages.rows}[]` : row.answers.has;
  if (has.endsWith('[]')) {
    const rows = at(answer, has.slice(0, -2));
    if (!Array.isArray(rows)) return 'JSON that holds no list where Chatwoot has one';
    return rows.includes(null) ? 'a list that holds null' : undefined;
  }
  if (has === 'null' && answer === null) return undefined;
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return 'JSON that is no object';
  const found = at(answer, has === 'null' ? '' : has);
  return found === undefined || found === null ? `JSON that has no ${has}` : undefined;
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
