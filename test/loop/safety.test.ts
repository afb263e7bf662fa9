import { beforeEach, describe, expect, test } from 'vitest';
import { ChatwootError, type ErrorKind } from '../../src/chatwoot/errors.ts';
import { issueUrl } from '../../src/github/issue-name.ts';
import { placesOf } from '../verbs/links/desk.ts';
import { rowOf } from '../verbs/shop.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { comments, countAnew, type How, linked, note, openTwoEnds, reactions, told, writes } from './two-ends.ts';

const ends = sharedEnds();
let number: number;
let place: string;
beforeEach(async () => {
  ({ number, place } = await issueAnew(ends));
});

const look = (how: How = {}) => ends.run({ does: 'issue', issue: ends.name(number) }, { home: false, ...how });
const catchUp = (how: How = {}) => ends.run({ does: 'catch-up', repository: ends.repository }, how);
const setPrivate = (isPrivate: boolean) => {
  const row = ends.github.state.repositories.find(({ name }) => name === 'repo');
  if (row) row.private = isPrivate;
};

describe('what this project writes never starts it again', () => {
  test.each(['workflow', 'app', 'person'] as const)('whoever it writes as: %s', async (token) => {
    const how: How = { token, settings: { replies: 'text', newIssues: 'text' } };
    setPrivate(true);
    const [id = 0] = await linked(ends, 1, ends.name(number));
    const other = await ends.shop.conversation();
    const asked = ends.github.people.comment(place, {
      body: `/chatwoot link ${ends.address(other)}\n/chatwoot link 7`,
      by: 'hubot',
    });
    ends.github.people.close(place);
    await look(how);
    // A customer answers with everything that could command, link or mention.
    const hostile = [
      `/chatwoot unlink ${ends.address(id)}`,
      `/chatwoot link ${ends.address(other)} @octo/team`,
      `${issueUrl(ends.name(1))} ${ends.address(other)}`,
      '/issue Crash of a customer',
      '```',
      `/chatwoot unlink ${ends.address(id)}`,
    ].join('\n');
    await ends.shop.standIn.customer.write(hostile, { conversationId: id });
    await note(ends, id, '/issue Crash after all');
    await ends.pass(60);
    const { error, report } = await catchUp(how);
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ replies: 1, issuesOpened: 1 });

    const stored = () => [
      ...ends.shop.standIn.state.conversations
        .filter(() => true)
        .map((row) => [row.displayId, row.labels, row.status, row.messages.length]),
      ...ends.github.state.issues.filter(() => true).map((row) => [row.id, row.state, row.labels]),
      ends.github.state.comments.filter(() => true).length,
      ends.github.state.reactions.filter(() => true).length,
    ];
    const before = JSON.stringify(stored());
    countAnew(ends);
    for (let round = 0; round < 2; round += 1) {
      // As the events of its own comments, issues, labels and closings would start it.
      for (const issue of ends.github.state.issues.filter(
        (row) => row.updatedAt > ends.shop.clocks.near.now() - 3_600_000,
      ))
        expect((await ends.run({ does: 'issue', issue: ends.name(issue.number) }, how)).error).toBeUndefined();
      expect((await catchUp(how)).error).toBeUndefined();
    }
    setPrivate(false);
    expect(writes(ends)).toEqual([]);
    expect(JSON.stringify(stored())).toBe(before);
    expect(reactions(ends, asked.id)).toEqual(['confused']);
    expect(placesOf(ends.shop, id).labels).toHaveLength(2);
    expect(told(ends, id)).toHaveLength(1);
    expect(ends.github.state.issues.filter((row) => row.title === 'Crash of a customer')).toEqual([]);
  });
});

describe('an error that names a conversation', () => {
  const failing = (kind: ErrorKind) => ({
    tell: async () => {
      throw new ChatwootError({
        kind,
        operation: 'messages.create',
        passing: false,
        message: 'no conversation_id 4711.',
      });
    },
  });

  test.each(['Forbidden', 'Unauthorized'] as const)(
    'is shown whole to a team and without the number to strangers: %s',
    async (kind) => {
      ends.github.people.close(place);
      await ends.pass(200);
      const inPublic = await look({ teller: failing(kind) });
      expect(inPublic.error).toMatchObject({
        kind,
        message: expect.stringContaining('messages.create: no conversation_id'),
      });
      expect(JSON.stringify([inPublic.error?.message, inPublic.report.failures])).not.toContain('4711');
      setPrivate(true);
      const inPrivate = await look({ teller: failing(kind) });
      expect(inPrivate.error?.message).toContain('4711');
      const inPublicLog = await look({ teller: failing(kind), publicLog: true });
      setPrivate(false);
      expect(JSON.stringify([inPublicLog.error?.message, inPublicLog.report.failures])).not.toContain('4711');
    },
  );
});

describe('a server in trouble', () => {
  test('is given up after three issues in a row, and what was done by then is counted', async () => {
    const others: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      const opened = ends.github.people.open('octo/repo', { title: 'Another' }).number;
      await linked(ends, 1, ends.name(opened));
      ends.github.people.close(`octo/repo#${opened}`);
      others.push(opened);
      await ends.pass(1);
    }
    await ends.pass(200);
    ends.shop.standIn.faults.add({ kind: 'error-500', path: '/filter', times: 1_000 });
    const { report, error } = await ends.run({ does: 'issue', issue: ends.name(number) });
    expect(error).toMatchObject({ kind: 'ServerError' });
    expect(report.failures).toHaveLength(3);
    ends.shop.standIn.faults.clear();
    await ends.run({ does: 'issue', issue: ends.name(number) });
    for (const one of others) {
      const row = ends.shop.standIn.state.conversations.find(({ labels }) =>
        labels.includes(`github:octo/repo#${one}`),
      );
      expect(told(ends, row?.displayId ?? 0)).toHaveLength(1);
    }
  });

  test('in the midst of a long telling loses no account of who was told', async () => {
    const ids = await linked(ends, 60, ends.name(number));
    ends.github.people.close(place);
    await ends.pass(200);
    ends.shop.standIn.faults.add({ kind: 'error-500', method: 'POST', path: '/messages', skip: 40, times: 10_000 });
    const settings = { maxConversations: 100 };
    const first = await look({ settings, firstAttempt: false });
    expect(first.error).toMatchObject({ kind: 'ServerError' });
    const said = ids.filter((id) => told(ends, id).length > 0).length;
    expect(said).toBe(40);
    const { counts } = first.report;
    expect(counts.told).toBeGreaterThanOrEqual(34);
    expect(counts.told + counts.failed).toBe(60);
    ends.shop.standIn.faults.clear();
    const second = await look({ settings, firstAttempt: false });
    expect(second.report.counts).toMatchObject({ toldBefore: 40, told: 20, resolved: 60, failed: 0 });
    for (const id of ids) expect(told(ends, id)).toHaveLength(1);
  });
});

test('an issue on a GitHub of one’s own is known by its host, in links, texts and labels', async () => {
  const own = await openTwoEnds({ web: 'https://ghe.acme.test' });
  try {
    const repository = { ...own.repository, host: 'ghe.acme.test' };
    const opened = own.github.people.open('octo/repo', { title: 'Export drops a row' }).number;
    const issue = { ...repository, number: opened };
    const id = await own.shop.conversation();
    await note(own, id, `See https://ghe.acme.test/octo/repo/issues/${opened}`);
    const stranger = await own.shop.conversation();
    await note(own, stranger, `See https://github.com/octo/repo/issues/${opened}`);
    expect((await own.run({ does: 'catch-up', repository }, { home: false })).error).toBeUndefined();
    expect(rowOf(own.shop, id).labels).toEqual([`github:ghe.acme.test/octo/repo#${opened}`]);
    expect(rowOf(own.shop, stranger).labels).toEqual([]);
    own.github.people.close(`octo/repo#${opened}`);
    expect((await own.run({ does: 'issue', issue }, { home: false })).error).toBeUndefined();
    expect(told(own, id)).toEqual([expect.stringContaining(`https://ghe.acme.test/octo/repo/issues/${opened}`)]);
    expect(told(own, stranger)).toEqual([]);
  } finally {
    await own.close();
  }
});

test('a conversation in an inbox that the token’s user is no member of is out of reach, and nothing else waits for it', async () => {
  const id = await ends.shop.conversation();
  number = ends.github.people.open('octo/repo', { title: 'Other', body: ends.address(id), by: 'hubot' }).number;
  place = `octo/repo#${number}`;
  const asked = ends.github.people.comment(place, { body: `/chatwoot link ${ends.address(id)}`, by: 'hubot' });
  const { report, error } = await look({ who: 'agent' });
  expect(error).toBeUndefined();
  expect(report.counts).toMatchObject({ linked: 0, commandsRefused: 1 });
  expect(reactions(ends, asked.id)).toEqual(['confused']);
  expect(comments(ends, place)).toEqual([expect.stringContaining('may not see it')]);
});
