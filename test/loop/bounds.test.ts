import { beforeEach, describe, expect, test } from 'vitest';
import { createTransport, type Transport } from '../../src/chatwoot/transport.ts';
import { editLabels, wipeAttributes } from '../verbs/links/desk.ts';
import { rowOf } from '../verbs/shop.ts';
import { withoutReply } from '../verbs/silent.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { closedAt, comments, countAnew, type How, linked, note, notes, told, writes } from './two-ends.ts';

const ends = sharedEnds();
let number: number;
let place: string;
beforeEach(async () => {
  ({ number, place } = await issueAnew(ends));
});

const url = () => `https://github.com/octo/repo/issues/${number}`;
const own = (how: How = {}) =>
  ends.run({ does: 'issue', issue: ends.name(number), own: { closedAt: closedAt(ends, place) } }, how);
const look = (how: How = {}) => ends.run({ does: 'issue', issue: ends.name(number) }, { home: false, ...how });
const catchUp = (how: How = {}) => ends.run({ does: 'catch-up', repository: ends.repository }, { home: false, ...how });
const numbersIn = (value: unknown, ids: readonly number[]) =>
  ids.filter((id) => new RegExp(`\\b${id}\\b`).test(JSON.stringify(value)));

describe('requests to the desk for 20 links', () => {
  test('are at most 3.4 a conversation for a clean closing, and 1.3 for a run with nothing to do', async () => {
    const ids = await linked(ends, 20, ends.name(number));
    ends.github.people.close(place);
    countAnew(ends);
    const { report, error } = await own();
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ told: 20, resolved: 20, mended: 0 });
    const clean = ends.shop.standIn.requests.length;
    const hub = ends.github.requests.length;
    countAnew(ends);
    const again = await look({ firstAttempt: false });
    expect(again.report.counts).toMatchObject({ told: 0, toldBefore: 20 });
    const nothing = ends.shop.standIn.requests.length;
    console.log(
      `20 links: a clean closing ${clean} requests to Chatwoot (${clean / 20} a conversation) and ${hub} to GitHub; a run with nothing to do ${nothing} (${nothing / 20}) and ${ends.github.requests.length}`,
    );
    expect(clean / 20).toBeLessThanOrEqual(3.4);
    expect(nothing / 20).toBeLessThanOrEqual(1.3);
    expect(writes(ends)).toEqual([]);
    for (const id of ids) expect(told(ends, id)).toHaveLength(1);
  });
});

describe('a run that GitHub dropped', () => {
  test.each([30, 3_500])('is made up by the next within the hour, whatever that one is about: %i s', async (later) => {
    const dropped = number;
    const [id = 0] = await linked(ends, 1, ends.name(dropped));
    ends.github.people.close(place);
    await ends.pass(later);
    number = ends.github.people.open('octo/repo', { title: 'Another' }).number;
    const { report, error } = await ends.run({ does: 'issue', issue: ends.name(number) });
    expect(error).toBeUndefined();
    expect(report.counts.told).toBe(1);
    expect(told(ends, id)).toHaveLength(1);
    expect(rowOf(ends.shop, id).status).toBe('resolved');
  });

  test('with a command in it is made up too', async () => {
    const id = await ends.shop.conversation();
    ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(id)}`, by: 'hubot' });
    const other = ends.github.people.open('octo/repo', { title: 'Another' }).number;
    await ends.run({ does: 'issue', issue: ends.name(other) });
    expect(rowOf(ends.shop, id).labels).toEqual([`github:octo/repo#${number}`]);
  });

  test('stays dropped for a step that names its issue itself', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(place);
    const other = ends.github.people.open('octo/repo', { title: 'Another' }).number;
    await ends.run({ does: 'issue', issue: ends.name(other) }, { home: false });
    expect(told(ends, id)).toEqual([]);
  });
});

describe('what a link lost', () => {
  test.each([
    ['the label, as the dashboard drops it', true, false],
    ['the attribute, as a widget wipes it', false, true],
    ['both', true, true],
  ])('%s: the customer is told all the same, and it is put back', async (_, dropsLabel, wipes) => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    if (dropsLabel) await editLabels(ends.shop, id, 'vip');
    if (wipes) wipeAttributes(ends.shop, id);
    ends.github.people.close(place);
    const { report } = await own();
    expect(report.counts).toMatchObject({ told: 1, resolved: 1, mended: 1 });
    expect(told(ends, id)).toHaveLength(1);
    expect(rowOf(ends.shop, id)).toMatchObject({ status: 'resolved', customAttributes: { github_issue: url() } });
    expect(rowOf(ends.shop, id).labels).toContain(`github:octo/repo#${number}`);
  });

  test('or an attribute that a visitor wrote himself: he is told nothing, unless attributes link', async () => {
    const id = await ends.shop.conversation();
    wipeAttributes(ends.shop, id, { github_issue: url() });
    ends.github.people.close(place);
    const { report } = await own();
    expect(report.counts).toMatchObject({ told: 0, attributeOnly: 1 });
    expect(told(ends, id)).toEqual([]);
    await look({ settings: { linksFromAttribute: true } });
    expect(told(ends, id)).toHaveLength(1);
  });
});

describe('a dry run', () => {
  test('reads and plans, and writes nothing on either side', async () => {
    const [id = 0, out = 0, done = 0] = await linked(ends, 3, ends.name(number));
    rowOf(ends.shop, out).labels.push('no-issue-updates');
    rowOf(ends.shop, done).status = 'resolved';
    const other = await ends.shop.conversation();
    ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(other)}\n/chatwoot link 7`, by: 'hubot' });
    await note(ends, other, '/issue Planned only');
    ends.github.people.close(place);
    countAnew(ends);
    const settings = { dryRun: true };
    const { report, error } = await own({ settings });
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ told: 3, resolved: 3, left: 1, linked: 1, commandsRefused: 1 });
    const plan = report.details.flatMap((detail) => (detail.about === 'closing' ? (detail.report.plan ?? []) : []));
    expect(plan.map(({ conversation_id, would, reason }) => [conversation_id, would, reason])).toEqual([
      [id, 'told', undefined],
      [out, 'left', 'opted-out'],
      [done, 'told', undefined],
      [other, 'told', undefined],
    ]);
    expect((await catchUp({ settings })).error).toBeUndefined();
    expect(writes(ends)).toEqual([]);
    expect(told(ends, id)).toEqual([]);
    // The real run does what was planned.
    expect((await own()).report.counts).toMatchObject({ left: 1, linked: 1 });
    expect(told(ends, id)).toHaveLength(1);
  });

  test('is all that a connection allows which only reads: else nothing is done, on GitHub neither', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    const asked = ends.github.people.comment(place, { body: '/chatwoot link 7', by: 'hubot' }).id;
    ends.github.people.close(place);
    countAnew(ends);
    const connection = { readOnly: true };
    const { error } = await own({ connection });
    expect(error?.message).toMatch(/CHATWOOT_READ_ONLY: it is set/);
    expect([...ends.shop.standIn.requests, ...ends.github.requests]).toEqual([]);
    const { report } = await own({ connection, settings: { dryRun: true } });
    expect(report.counts.told).toBe(1);
    expect(writes(ends)).toEqual([]);
    expect(told(ends, id)).toEqual([]);
    expect(ends.github.state.reactions.filter((one) => one.commentId === asked)).toEqual([]);
  });
});

describe('what is wrong is said in words, and nothing is sent that should not be', () => {
  test('a text with an unknown variable, where the settings were not checked before', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(place);
    const { error } = await own({ settings: { texts: { completed: 'Hi {{ surname }}' } } });
    expect(error).toMatchObject({ kind: 'Invalid', message: expect.stringMatching(/texts\.completed.*surname/) });
    expect([told(ends, id), rowOf(ends.shop, id).status]).toEqual([[], 'open']);
  });

  test('a GitHub token that is not known, or may not write', async () => {
    const id = await ends.shop.conversation();
    ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(id)}`, by: 'hubot' });
    expect((await look({ token: { github: 'ghs_wrong' } })).error).toMatchObject({
      kind: 'Unauthorized',
      message: expect.stringContaining('github-token'),
    });
    const github = ends.github.people.token('workflow', {
      repositories: ['octo/repo'],
      permissions: { issues: 'read' },
    });
    const { error } = await look({ token: { github } });
    expect(error).toMatchObject({ kind: 'Forbidden', message: expect.stringContaining('issues: write') });
    expect(error?.message).not.toContain(github);
  });

  test('a Chatwoot token that sees no inbox, to who names an issue', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(place);
    const { report } = await look({ who: 'agent' });
    expect(report.counts.told).toBe(0);
    expect(told(ends, id)).toEqual([]);
    expect(report.notes).toEqual([expect.stringContaining('sees no inbox')]);
  });

  test('and nothing of that is said where the closing has no customer, or a process looks for them', async () => {
    ends.github.people.close(place);
    expect((await look()).report.notes).toEqual([]);
    const workflow = { workflowId: 'w', runId: 'r', started: true };
    const later = async () => ({ linked: 0, outcomes: [], failed: [], workflow });
    expect((await look({ who: 'agent', teller: { exclusive: true, tell: later } })).report.notes).toEqual([]);
  });

  test('a conversation that was deleted, among others that are told', async () => {
    const [gone = 0, id = 0] = await linked(ends, 2, ends.name(number));
    ends.github.people.close(place);
    const row = rowOf(ends.shop, gone);
    const send = createTransport({});
    // Between finding and telling.
    const transport: Transport = (sending) => {
      if (String(sending.body).includes('display_id')) ends.shop.standIn.state.conversations.delete(row.id);
      return send(sending);
    };
    const { report, error } = await own({ client: { transport } });
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ told: 1, left: 1, failed: 0 });
    expect(told(ends, id)).toHaveLength(1);
  });

  test('a channel that takes no message: not told, not resolved, and the team has a note, once', async () => {
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(place);
    const client = { transport: withoutReply([id]) };
    const { report } = await own({ client });
    expect(report.counts).toMatchObject({ told: 0, notTold: 1 });
    await look({ client, firstAttempt: false });
    expect(told(ends, id)).toEqual([]);
    expect(rowOf(ends.shop, id).status).toBe('open');
    expect(notes(ends, id)).toHaveLength(2);
    expect(notes(ends, id).at(-1)).toContain('was not told');
  });

  test('an issue that cannot be worked on keeps no other from it, and the run fails at its end', async () => {
    const ids = await linked(ends, 3, ends.name(number));
    ends.github.people.close(place);
    const crowded = place;
    number = ends.github.people.open('octo/repo', { title: 'Another' }).number;
    const [id = 0] = await linked(ends, 1, ends.name(number));
    ends.github.people.close(`octo/repo#${number}`);
    await ends.pass(200);
    const { report, error } = await catchUp({ settings: { maxConversations: 2 } });
    expect(report.failures).toMatchObject([{ where: crowded, kind: 'Invalid' }]);
    expect(error?.message).toContain(crowded);
    expect(told(ends, id)).toHaveLength(1);
    for (const one of ids) expect(told(ends, one)).toEqual([]);
  });

  test('no number of a conversation on a public repository, whatever fails at the desk', async () => {
    for (let round = 0; round < 900; round += 1) ends.shop.standIn.state.nextDisplayId(1);
    const ids = await linked(ends, 2, ends.name(number));
    const other = await ends.shop.conversation();
    ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(other)}`, by: 'hubot' });
    ends.github.people.close(place);
    const all = [...ids, other];
    for (const path of ['/messages', '/filter', '/toggle_status', '/search', `/conversations/${ids[0]}`, '/labels']) {
      for (const kind of ['error-500', 'reset', 'html-500'] as const) {
        ends.shop.standIn.faults.add({ kind, path, times: 1_000 });
        const { report, error } = await look();
        expect(numbersIn([error?.message, report.failures, report.notes, report.counts], all)).toEqual([]);
        const list = await ends.run(
          { does: 'unlink', issue: ends.name(number), conversations: [other] },
          { home: false },
        );
        expect(numbersIn([list.error?.message, list.report.failures, list.report.notes], all)).toEqual([]);
        ends.shop.standIn.faults.clear();
      }
    }
    expect(numbersIn(comments(ends, place), all)).toEqual([]);
  });
});

describe('links by a step', () => {
  test('are made and taken back, tell nobody, and are listed with what disagrees', async () => {
    const ids = [await ends.shop.conversation(), await ends.shop.conversation()];
    const linking = { does: 'link', issue: ends.name(number), conversations: [...ids, ids[0] as number] } as const;
    const before = ends.shop.clocks.near.now();
    const { report } = await ends.run(linking);
    expect(report.counts.linked).toBe(2);
    expect(ends.shop.clocks.near.now() - before).toBeLessThan(5_000);
    await editLabels(ends.shop, ids[1] as number, 'vip');
    const list = await ends.run({ does: 'list', issue: ends.name(number) });
    expect(list.report.notes).toEqual(['Linked: 2. Label, note and attribute disagree in 1.']);
    expect(list.report.details).toMatchObject([
      { about: 'list', links: [{ label: true }, { label: false, note: 'linked' }] },
    ]);
    await ends.run({ ...linking, does: 'unlink' });
    ends.github.people.close(place);
    await own();
    for (const id of ids) expect(told(ends, id)).toEqual([]);
  });

  test('to a conversation that is not there fail, and the others are made', async () => {
    const id = await ends.shop.conversation();
    const { report, error } = await ends.run({ does: 'link', issue: ends.name(number), conversations: [777_777, id] });
    expect(report.counts).toMatchObject({ linked: 1, failed: 1 });
    expect(error?.message).toMatch(/could not be worked on: 1/);
    expect(error?.message).not.toContain('777');
  });

  test('to an issue that is not there are refused before anything is written', async () => {
    const id = await ends.shop.conversation();
    countAnew(ends);
    const { error } = await ends.run({ does: 'link', issue: ends.name(55_555), conversations: [id] });
    expect(error?.message).toMatch(/there is no issue octo\/repo#55555/);
    expect(writes(ends)).toEqual([]);
  });
});
