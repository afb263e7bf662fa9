import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commentEvent, issueEvent, scheduleEvent } from '../../github/payloads/payloads.ts';
import { linked, openTwoEnds, reactions, type TwoEnds, told } from '../../loop/two-ends.ts';
import { rowOf } from '../../verbs/shop.ts';
import { type Stepped, step } from './step.ts';

interface Group {
  readonly group: string;
  readonly 'cancel-in-progress': boolean;
}
const read = (path: string) => parse(readFileSync(path, 'utf8'));
const groupIn = (path: string): Group => read(path).jobs['close-the-loop'].concurrency;
const example = 'examples/workflows/close-the-loop.yml';
const called = '.github/workflows/close-the-loop.yml';

describe('the group of the workflow to paste', () => {
  it.each([example, called])('is one for all events of a repository, and stops no run that works: %s', (path) => {
    const { group, 'cancel-in-progress': cancels } = groupIn(path);
    expect(cancels).toBe(false);
    // Nothing of the event, the ref or the run is in it: GitHub keeps groups by repository.
    const asks = [...group.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map(([, what]) => what);
    for (const what of asks) expect(what).toMatch(/^inputs\.(account-id|base-url)$/);
  });

  it('is for every job that tells', () => {
    for (const path of [example, called]) expect(Object.keys(read(path).jobs)).toEqual(['close-the-loop']);
  });
});

/** What GitHub does with runs of one group: one works, the newest of the others waits, and those before it are dropped. */
function oneAtATime() {
  let working: Promise<void> | undefined;
  let waiting: { readonly name: string; readonly run: () => Promise<unknown> } | undefined;
  const dropped: string[] = [];
  const next = async (): Promise<void> => {
    while (waiting) {
      const { run } = waiting;
      waiting = undefined;
      await run();
    }
    working = undefined;
  };
  return {
    dropped,
    arrives(name: string, run: () => Promise<unknown>) {
      if (waiting) dropped.push(waiting.name);
      waiting = { name, run };
      working ??= next();
    },
    done: async () => {
      while (working) await working;
    },
  };
}

let ends: TwoEnds;
beforeEach(async () => {
  ends = await openTwoEnds();
});
afterEach(() => ends.close());

describe('runs that start at once', () => {
  it('under that group tell each customer once, also those whose own run GitHub dropped', async () => {
    const { people } = ends.github;
    const ids: number[] = [];
    for (let number = 1; number <= 4; number += 1) {
      people.open('octo/repo', { title: 'Export drops the last row' });
      ids.push(...(await linked(ends, 3, ends.name(number))));
    }
    const other = await ends.shop.conversation();
    const group = oneAtATime();
    const runs: Stepped[] = [];
    const arrives = (name: string, event: Parameters<typeof step>[2], more = {}) =>
      group.arrives(name, async () => void runs.push(await step(ends, {}, event, more)));
    const closed = (number: number) => {
      people.close(`octo/repo#${number}`);
      return issueEvent(ends.github, `octo/repo#${number}`, { action: 'closed' });
    };

    const first = closed(1);
    arrives('closed 1', first);
    arrives('closed 2', closed(2));
    const asked = people.comment('octo/repo#4', { body: `/chatwoot link ${ends.address(other)}`, by: 'hubot' }).id;
    arrives('command', commentEvent(ends.github, asked));
    arrives('closed 3', closed(3));
    arrives('schedule', scheduleEvent(ends.github, 'octo/repo'));
    arrives('closed 4', closed(4));
    await group.done();
    expect(group.dropped).toEqual(['closed 2', 'command', 'closed 3', 'schedule']);
    const all = [...ids, other];
    const messages = () => all.map((id) => told(ends, id).length);
    expect(messages()).toEqual(all.map(() => 1));
    arrives('closed 1, run again', first, { GITHUB_RUN_ATTEMPT: '2' });
    arrives('schedule', scheduleEvent(ends.github, 'octo/repo'));
    await group.done();

    expect(runs.map(({ failed }) => failed)).toEqual(runs.map(() => undefined));
    expect(reactions(ends, asked)).toEqual(['+1']);
    expect(messages()).toEqual(all.map(() => 1));
    expect(all.map((id) => rowOf(ends.shop, id).status)).toEqual(all.map(() => 'resolved'));
  });
});
