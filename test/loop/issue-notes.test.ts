import { beforeEach, describe, expect, test } from 'vitest';
import { addLink } from '../../src/activities/verbs/links/add.ts';
import { commandsIn } from '../../src/github/commands.ts';
import type { IssueName } from '../../src/github/issue-name.ts';
import { placesOf } from '../verbs/links/desk.ts';
import { rowOf } from '../verbs/shop.ts';
import { issueAnew, sharedEnds } from './shared-ends.ts';
import { sweeping } from './sweeping.ts';
import { countAnew, note, notes, told, writes } from './two-ends.ts';

const ends = sharedEnds();
const { catchUp, write } = sweeping(ends);
beforeEach(async () => {
  await issueAnew(ends);
});

describe('a private note /issue TITLE', () => {
  const opened = () => ends.github.state.issues.filter((row) => row.title.startsWith('Crash')).at(-1);

  test('opens one issue, links it, and puts its URL into the conversation', async () => {
    const id = await ends.shop.conversation();
    await write(id, 'It crashes when I, Carol Customer, export.');
    await note(ends, id, '/issue Crash on export @octo/team');
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ issuesOpened: 1, linked: 1 });
    const issue = opened();
    expect(issue?.title).toBe('Crash on export @\u200Bocto/team');
    expect(issue?.body).not.toMatch(/Carol|crashes|conversations/);
    expect(placesOf(ends.shop, id).labels).toEqual([`github:octo/repo#${issue?.number}`]);
    expect(notes(ends, id).at(-1)).toContain(`https://github.com/octo/repo/issues/${issue?.number}`);
    const before = ends.github.state.issues.filter(() => true).length;
    countAnew(ends);
    const again = await catchUp();
    expect(again.report.counts.issuesOpened).toBe(0);
    expect(ends.github.requests.filter(({ query }) => query.creator !== undefined)).toEqual([]);
    expect(writes(ends)).toEqual([]);
    expect(ends.github.state.issues.filter(() => true)).toHaveLength(before);
    expect(told(ends, id)).toEqual([]);
  });

  test('is opened by the repository that it names, where it names one of the same owner', async () => {
    for (const text of ['octo/other: Crash over there', 'Octo/Repo: Crash right here', 'Crash/Export: fails'])
      await note(ends, await ends.shop.conversation(), `/issue ${text}`);
    const before = ends.github.state.issues.filter(() => true).length;
    await catchUp();
    const titles = ends.github.state.issues.filter(() => true).map(({ title }) => title);
    expect(titles.slice(before).toSorted()).toEqual(['Crash right here', 'Crash/Export: fails']);
  });

  test('of signs that nobody sees opens nothing, and no run fails for it', async () => {
    await note(ends, await ends.shop.conversation(), '/issue \u200B\u2060');
    const { report, error } = await catchUp();
    expect(error).toBeUndefined();
    expect(report.counts.issuesOpened).toBe(0);
  });

  test('is not opened a second time when another repository’s run opened one while this run waited', async () => {
    const id = await ends.shop.conversation();
    await note(ends, id, '/issue Crash seen by two');
    const asked = rowOf(ends.shop, id).messages.at(-1)?.id as number;
    const other: IssueName = { ...ends.repository, repo: 'other', number: 7 };
    void ends.shop.clocks.far
      .sleep(30_000)
      .then(() =>
        addLink(ends.shop.deps(), { conversation_id: id, issue: other, from_message: asked, certainFirst: true }),
      );
    const { report, error } = await ends.run(
      { does: 'catch-up', repository: ends.repository },
      { home: false, firstAttempt: false },
    );
    expect(error).toBeUndefined();
    expect(report.counts).toMatchObject({ issuesOpened: 0, linked: 0 });
    expect(ends.github.state.issues.filter((row) => row.title === 'Crash seen by two')).toHaveLength(0);
  });

  test('opens one issue also when the run died between issue and link', async () => {
    const id = await ends.shop.conversation();
    await note(ends, id, '/issue Crash in between');
    ends.shop.standIn.faults.add({
      kind: 'error-500',
      method: 'POST',
      path: `/conversations/${id}/messages`,
      times: 100,
    });
    expect((await catchUp()).error).toBeDefined();
    expect(placesOf(ends.shop, id).labels).toEqual([]);
    ends.shop.standIn.faults.clear();
    await catchUp({ firstAttempt: false });
    expect(ends.github.state.issues.filter((row) => row.title === 'Crash in between')).toHaveLength(1);
    expect(placesOf(ends.shop, id).labels).toEqual([`github:octo/repo#${opened()?.number}`]);
  });

  test.each([
    ['public, whatever the setting', false, 'text', false],
    ['private, by setting', true, 'text', true],
    ['private without the setting', true, 'title', false],
  ] as const)('holds the customer’s words only where the repository is %s', async (_, isPrivate, newIssues, shown) => {
    const row = ends.github.state.repositories.find(({ name }) => name === 'repo');
    if (row) row.private = isPrivate;
    const id = await ends.shop.conversation();
    await write(id, 'My secret: @octo/team\n/chatwoot link nowhere\n``` Fixes #1');
    await note(ends, id, '/issue Crash with words');
    await catchUp({ settings: { newIssues } });
    if (row) row.private = false;
    const body = opened()?.body ?? '';
    expect(body.includes('My secret')).toBe(shown);
    expect(body).not.toContain('@octo');
    expect(commandsIn(body, { baseUrl: ends.shop.standIn.url, accountId: 1 })).toEqual([]);
  });

  test('does nothing when that is off, in a dry run, and in a customer’s or a bot’s words', async () => {
    const id = await ends.shop.conversation();
    await write(id, '/issue Crash of a customer');
    await ends.shop
      .deps('bot')
      .chatwoot.messages.create(
        { conversation_id: id, content: '/issue Crash of a bot', private: true },
        { token: 'bot' },
      );
    await catchUp();
    await note(ends, id, '/issue Crash of an agent');
    await catchUp({ settings: { newIssues: 'off' } });
    countAnew(ends);
    const { report } = await catchUp({ settings: { dryRun: true } });
    expect(report.counts.issuesOpened).toBe(1);
    expect(writes(ends)).toEqual([]);
    expect(ends.github.state.issues.filter((row) => /Crash of/.test(row.title))).toEqual([]);
  });
});
