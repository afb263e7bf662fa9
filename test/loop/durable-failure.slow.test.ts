import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDurableTeller } from '../../src/action/loop/durable-teller.ts';
import { systemClock } from '../../src/chatwoot/clock.ts';
import { createLoopReport } from '../../src/loop/loop-report.ts';
import { reportReopening, reportTelling } from '../../src/loop/report-telling.ts';
import type { Reopening, Teller, Telling, TellingReport } from '../../src/loop/teller.ts';
import { openWorld, type World } from '../temporal/world.ts';

const connection = `fails-${process.pid}`;
let world: World;
let linked: readonly number[];
let refused: readonly number[];

beforeAll(async () => {
  const activities = {
    'links.find': async ({ limit }: { limit: number }) => {
      if (linked.length > limit) throw ApplicationFailure.nonRetryable('limit allows 1', 'Invalid');
      const rows = linked.map((conversation_id) => ({ conversation_id, lacks: [] }));
      return { linked: rows, attribute_only: [], former_ids: [], old_notes: [], attribute_defined: true };
    },
    'closeTheLoop.tellPage': async ({ conversations }: { conversations: readonly number[] }) => ({
      outcomes: conversations
        .filter((id) => !refused.includes(id))
        .map((conversation_id) => ({ conversation_id, outcome: 'told', before: false, status: 'resolved' })),
      failed: refused.map((conversation_id) => ({ conversation_id, kind: 'Forbidden' })),
    }),
  };
  world = await openWorld({ serverArgs: [], worker: { taskQueue: `chatwoot-${connection}`, activities } });
});
afterAll(() => world.close());

const telling = (number: number): Telling => ({
  closing: {
    issue: { host: 'github.com', owner: 'octo', repo: 'shop', number },
    issue_id: 500 + number,
    closed_at: '2026-03-01T12:00:00Z',
    kind: 'completed',
    show_url: true,
  },
  rules: { act: 'tell-and-resolve', resolved: 'tell', active: 'tell', opt_out_label: 'no-issue-updates', texts: {} },
  formerNames: [],
  fromAttribute: false,
  limit: 1,
  certainFirst: false,
});

/** A scheduled run of its own, which does not wait, and lets the process that it starts come to its end. */
const scheduled = (run: number, number: number): Promise<TellingReport> =>
  another(run, (teller) => teller.tell(telling(number)));

async function another<Report extends Pick<TellingReport, 'workflow'>>(
  run: number,
  ask: (teller: Teller) => Promise<Report>,
): Promise<Report> {
  const teller = await openDurableTeller(
    { connection, wait: false, plainHistory: false },
    {
      env: {
        TEMPORAL_ADDRESS: world.server.address,
        GITHUB_REPOSITORY: 'octo/shop',
        GITHUB_RUN_ID: String(run),
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'loop',
        GITHUB_ACTION: '__chatwoot-flows',
      },
      clock: systemClock,
      signal: new AbortController().signal,
      info: () => {},
      warn: () => {},
      accountId: 1,
      plan: async () => ({ linked: 0, outcomes: [], failed: [] }),
    },
  );
  try {
    const report = await ask(teller);
    const { workflowId = '', runId } = report.workflow ?? {};
    await world.client.workflow
      .getHandle(workflowId, runId)
      .result()
      .catch(() => {});
    return report;
  } finally {
    await teller.close();
  }
}

describe('a step that does not wait for its processes', () => {
  it('fails when the closing’s last process did, and starts another all the same', async () => {
    [linked, refused] = [[1, 2], []];
    expect((await scheduled(1, 1)).earlier).toBeUndefined();
    const second = await scheduled(2, 1);
    expect(second.workflow).toMatchObject({ started: true });
    expect(second.earlier?.message).toContain('nothing was begun: limit allows 1');
    const report = createLoopReport();
    expect(() => reportTelling(report, telling(1), second)).toThrow('nothing was begun');
    expect(report.counts.started).toBe(1);
    linked = [1];
    await scheduled(3, 1);
    expect((await scheduled(4, 1)).earlier).toBeUndefined();
  });

  it('fails when the closing’s last process could not tell everybody', async () => {
    [linked, refused] = [[1], [1]];
    await scheduled(1, 2);
    expect((await scheduled(2, 2)).earlier?.message).toMatch(/1 conversation.* \(Forbidden\)/);
  });

  it('fails when the reopening’s last process did, and starts another all the same', async () => {
    [linked, refused] = [[1, 2], []];
    const { closing, rules: _, certainFirst: __, ...places } = telling(3);
    const reopening: Reopening = {
      ...places,
      issue: closing.issue,
      issueId: closing.issue_id,
      formerIds: [],
      closedAt: closing.closed_at,
      reopenedAt: '2026-03-01T13:00:00Z',
      open: false,
    };
    const reopened = (run: number) => another(run, (teller) => teller.reopened(reopening));
    expect((await reopened(1)).earlier).toBeUndefined();
    const second = await reopened(2);
    expect(second.workflow).toMatchObject({ started: true });
    const report = createLoopReport();
    expect(() => reportReopening(report, reopening, second)).toThrow('nothing was begun: limit allows 1');
    expect(report.counts.started).toBe(1);
  });
});
