import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DurableTeller, openDurableTeller } from '../../../src/action/loop/durable-teller.ts';
import { createChatwoot } from '../../../src/activities/index.ts';
import { createVerbs } from '../../../src/activities/verbs/index.ts';
import type { Closing, ClosingRules } from '../../../src/activities/verbs/loop/closing.ts';
import { systemClock } from '../../../src/chatwoot/clock.ts';
import { type IssueName, issueShort, issueUrl } from '../../../src/github/issue-name.ts';
import { directTeller } from '../../../src/loop/direct-teller.ts';
import type { Reopening, Teller, Telling } from '../../../src/loop/teller.ts';
import { fastClock } from '../../temporal/kills/fast-clock.ts';
import { customersWrote, linkedTo, newIssue, notedIn, toldIn } from '../../temporal/linked-conversations.ts';
import { rowIn } from '../../temporal/stale-conversations.ts';
import { connectionTo, openWorld, type World } from '../../temporal/world.ts';

const connection = `both-${process.pid}`;
// The 60 s of patience take 1 s.
const clock = fastClock(60, Date.now());
let world: World;
const opened: DurableTeller[] = [];
beforeAll(async () => {
  const worker = { taskQueue: `chatwoot-${connection}` };
  world = await openWorld({ standIn: { clock }, activities: { clock }, worker });
});
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await world.close();
});

/** A teller that starts processes, of a run of its own. */
async function durable(): Promise<Teller> {
  const env = { TEMPORAL_ADDRESS: world.server.address, GITHUB_RUN_ID: String(opened.length + 1) };
  const { signal } = new AbortController();
  const quiet = { info: () => {}, warn: () => {} };
  const plan = direct().plan;
  const teller = await openDurableTeller(
    { connection, wait: true, plainHistory: true },
    { env, clock: systemClock, signal, ...quiet, accountId: 1, plan },
  );
  opened.push(teller);
  return teller;
}

/** A teller that works in this process, begun now. */
function direct(): Teller {
  const chatwoot = createChatwoot(connectionTo(world.standIn), { clock });
  const verbs = createVerbs(chatwoot, { clock });
  return directTeller({ verbs, clock, startedAt: clock.now(), options: {}, say: () => {} });
}

/** One conversation of each sort that is linked to the issue, in this order. */
async function conversationsOf(issue: IssueName): Promise<number[]> {
  const { standIn } = world;
  const ids = await linkedTo(standIn, issue, 9);
  const [, resolved, snoozed, out, active, dropped, wiped, both, none] = ids as number[];
  rowIn(standIn, resolved as number).status = 'resolved';
  rowIn(standIn, snoozed as number).status = 'snoozed';
  rowIn(standIn, out as number).labels.push('no-issue-updates');
  await standIn.customer.write('any news?', { conversationId: active as number });
  for (const id of [dropped, both]) rowIn(standIn, id as number).labels = [];
  for (const id of [wiped, both]) rowIn(standIn, id as number).customAttributes = {};
  await unlink(issue, none as number);
  return ids;
}

async function unlink(issue: IssueName, conversation_id: number): Promise<void> {
  const { links } = createVerbs(createChatwoot(connectionTo(world.standIn)), { clock });
  await links.remove({ conversation_id, issue, certainFirst: true });
}

const telling = (issue: IssueName, rules: Partial<ClosingRules>, more: Partial<Telling> = {}): Telling => ({
  closing: {
    issue,
    issue_id: 4_000 + issue.number,
    closed_at: '2026-03-01T12:00:00Z',
    kind: 'completed',
    show_url: true,
  },
  rules: { act: 'tell-and-resolve', resolved: 'tell', active: 'tell', opt_out_label: 'no-issue-updates', ...rules },
  formerNames: [],
  fromAttribute: false,
  limit: 50,
  certainFirst: true,
  ...more,
});

const reopening = (issue: IssueName, open: boolean): Reopening => ({
  issue,
  issueId: 4_000 + issue.number,
  formerIds: [],
  closedAt: '2026-03-01T12:00:00Z',
  reopenedAt: '2026-03-02T12:00:00Z',
  open,
  formerNames: [],
  fromAttribute: false,
  limit: 50,
});

/** What the far end holds, and what was reported, with the conversations numbered from 0 and the issue called ISSUE. */
function seen(issue: IssueName, ids: readonly number[], reports: readonly unknown[]): unknown {
  const far = ids.map((id) => {
    const { status, labels, customAttributes } = rowIn(world.standIn, id);
    const [told, noted] = [toldIn(world.standIn, id), notedIn(world.standIn, id)];
    return { status, labels: labels.toSorted(), attribute: customAttributes.github_issue, told, noted };
  });
  const named = JSON.stringify({ far, reports })
    .replaceAll(issueUrl(issue), 'URL')
    .replaceAll(issueShort(issue), 'ISSUE')
    .replace(/Reporter \d+/g, 'Reporter');
  return JSON.parse(named, (key, value) => {
    if (key === 'conversation_id') return ids.indexOf(value);
    const isNumbers = ['noted', 'opened', 'attributeOnly', 'oldNotes'].includes(key) && Array.isArray(value);
    return isNumbers ? value.map((one) => (typeof one === 'number' ? ids.indexOf(one) : one)) : value;
  });
}

/** Tells of a closing, tells again in a later run, and reopens; as seen at the far end. */
async function life(
  tell: () => Teller | Promise<Teller>,
  rules: Partial<ClosingRules>,
  open: boolean,
  as: Partial<Closing> = {},
): Promise<unknown> {
  const issue = newIssue();
  const ids = await conversationsOf(issue);
  const told = telling(issue, rules);
  const closed = { ...told, closing: { ...told.closing, ...as } };
  const first = await (await tell()).tell(closed);
  const later = await (await tell()).tell({ ...closed, certainFirst: false, limit: 49 });
  const reopened = await (await tell()).reopened(reopening(issue, open));
  return seen(issue, ids, [first, later, reopened]);
}

test.each<[Partial<ClosingRules>, boolean]>([
  [{}, false],
  [{}, true],
  [{ resolved: 'leave', active: 'hand-over' }, true],
  [{ act: 'tell', active: 'hand-over' }, false],
  [{ act: 'tell-and-hand-over', resolved: 'leave' }, true],
  [{ act: 'hand-over' }, false],
  [{ act: 'nothing' }, false],
  [{ texts: { completed: 'Hello {{ first_name }}, it is done.' } }, true],
])('direct and durable come to the same end and report it alike with %j, opened again: %j', async (rules, open) => {
  const [here, there] = [await life(direct, rules, open), await life(durable, rules, open)];
  expect(there).toEqual(here);
  expect(JSON.stringify(here)).toContain('"outcome"');
});

test.each<Partial<Closing>>([{ kind: 'not-planned' }, { kind: 'duplicate' }, { kind: 'release', version: 'v1.4.0' }])(
  'direct and durable say the same of a closing as %j',
  async (as) => {
    const [here, there] = [await life(direct, {}, false, as), await life(durable, {}, false, as)];
    expect(there).toEqual(here);
    const words = {
      'not-planned': 'not to take it any further',
      duplicate: 'reported by others as well',
      release: 'v1.4.0',
    };
    expect(JSON.stringify(here)).toContain(words[as.kind as keyof typeof words]);
  },
);

test('both hand a closing for a reason that nobody knows to people, and tell when it is put right', async () => {
  const ended = async (tell: () => Teller | Promise<Teller>) => {
    const issue = newIssue();
    const ids = await linkedTo(world.standIn, issue, 2);
    const right = telling(issue, {}, { certainFirst: false });
    const { closing, rules } = right;
    const unknown: Telling = {
      ...right,
      closing: { ...closing, kind: 'other', reason: 'cannot_reproduce' },
      rules: { ...rules, act: 'hand-over' },
    };
    const reports = [await (await tell()).tell(unknown), await (await tell()).tell(unknown)];
    expect(ids.flatMap((id) => toldIn(world.standIn, id))).toEqual([]);
    return seen(issue, ids, [...reports, await (await tell()).tell(right)]);
  };
  const here = await ended(direct);
  expect(await ended(durable)).toEqual(here);
  const noted = [expect.stringContaining('a reason that is not known here: cannot_reproduce')];
  expect(here).toMatchObject({
    far: [1, 2].map(() => ({ status: 'resolved', told: [expect.any(String)], noted })),
    reports: [{ outcomes: [1, 2].map(() => ({ outcome: 'handed-over', reason: 'unknown-reason' })) }, {}, {}],
  });
});

test('both tell of an old closing those alone whose link is more than an old note', async () => {
  const ended = async (tell: () => Teller | Promise<Teller>) => {
    const issue = newIssue();
    const [id = 0] = await customersWrote(world.standIn, 1);
    const content = `Looks like ${issueUrl(issue)}`;
    await createChatwoot(connectionTo(world.standIn)).messages.create({ conversation_id: id, content, private: true });
    const ids = [id, ...(await linkedTo(world.standIn, issue, 1))];
    const later = { notesSince: Math.floor(clock.now() / 1_000) + 60 };
    return seen(issue, ids, [await (await tell()).tell(telling(issue, {}, later))]);
  };
  const here = await ended(direct);
  expect(await ended(durable)).toEqual(here);
  expect(here).toMatchObject({ far: [{ told: [] }, { told: [expect.any(String)] }], reports: [{ oldNotes: [0] }] });
});

test('three runs that start at once are one process, and each customer is told once', async () => {
  const issue = newIssue();
  const ids = await linkedTo(world.standIn, issue, 12);
  const tellers = await Promise.all([durable(), durable(), durable()]);
  const reports = await Promise.all(tellers.map((teller) => teller.tell(telling(issue, {}))));
  expect(reports.map(({ outcomes }) => outcomes.filter(({ before }) => !before).length)).toEqual([12, 12, 12]);
  expect(ids.map((id) => toldIn(world.standIn, id).length)).toEqual(ids.map(() => 1));
});
