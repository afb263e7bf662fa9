import type { Call, CallOptions } from './call.ts';
import type { Operation, Paging } from './operation.ts';
import type { Input } from './validate.ts';

/** A list that keeps changing is walked at most this often; what is still unseen then came in while we walked. */
const mostPasses = 5;

/**
 * Every row of a list, over all its pages.
 *
 * By message id a walk is exact. By page number rows move between pages while others come and go, and Chatwoot has no
 * snapshot: rows are kept apart by id, and the list is walked again until a whole pass shows nothing new. A row that
 * is in the list all the time comes exactly once, unless rows both leave and come in before it between the same two
 * requests of every pass; Chatwoot's paging makes that last case impossible to see.
 */
export async function* walk(
  call: Call,
  operation: Operation,
  input: Input,
  options?: CallOptions,
): AsyncGenerator<unknown> {
  const { pages } = operation.row;
  if (!pages) throw new TypeError(`${operation.name} has no pages to follow`);
  yield* pages.by === 'page'
    ? walkPages(call, operation, pages, input, options)
    : walkIds(call, operation, pages, input, options);
}

async function* walkPages(
  call: Call,
  operation: Operation,
  pages: Paging & { by: 'page' },
  input: Input,
  options?: CallOptions,
) {
  const ordered = { ...pages.order, ...input };
  const seen = new Set<unknown>();
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    let news = 0;
    let page = 1;
    let pageSize = pages.size;
    for (;;) {
      const answer = await call(operation, { ...ordered, page }, options);
      const rows = rowsAt(answer, pages.rows);
      for (const row of rows) {
        const key = keyOf(row);
        if (seen.has(key)) continue;
        seen.add(key);
        news += 1;
        yield row;
      }
      if (pages.wholeWith && input[pages.wholeWith] !== undefined) return;
      // An installation may show fewer a page (CONVERSATION_RESULTS_PER_PAGE); the count, where there is one, tells.
      if (page === 1)
        pageSize =
          rows.length < pages.size && Number(at(answer, pages.count) ?? 0) > rows.length ? rows.length : pages.size;
      if (rows.length === 0 || rows.length < pageSize) break;
      page += 1;
    }
    // One page is one answer of the server, and so a snapshot.
    if (page === 1 || news === 0) return;
  }
}

async function* walkIds(
  call: Call,
  operation: Operation,
  pages: Paging & { by: 'after' | 'before' },
  input: Input,
  options?: CallOptions,
) {
  let cursor = input[pages.by] ?? (pages.by === 'after' ? 0 : undefined);
  for (;;) {
    const rows = rowsAt(
      await call(operation, cursor === undefined ? input : { ...input, [pages.by]: cursor }, options),
      pages.rows,
    ) as { id: number }[];
    yield* pages.by === 'after' ? rows : [...rows].reverse();
    const ids = rows.map((row) => row.id);
    if (rows.length < pages.size) return;
    cursor = pages.by === 'after' ? Math.max(...ids) : Math.min(...ids);
  }
}

/** What stands at a place such as `data.payload` of an answer; the empty place is the answer itself. */
export function at(answer: unknown, place: string | undefined): unknown {
  if (place === undefined) return undefined;
  return place
    .split('.')
    .reduce<unknown>(
      (inner, key) => (key === '' ? inner : (inner as { [key: string]: unknown } | null)?.[key]),
      answer,
    );
}

/** An answer without a list there never gets here (`answerOf`). */
const rowsAt = (answer: unknown, place: string) => at(answer, place) as readonly unknown[];

function keyOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'id' in row ? row.id : JSON.stringify(row);
}
