import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, nameOf, openHub } from './hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openHub();
  hub.standIn.people.repository('octo/other');
  hub.standIn.people.repository('octo/secret', { private: true });
});
afterAll(() => hub.standIn.close());

const opened = (repo = 'octo/repo', more: object = {}) =>
  hub.standIn.people.open(repo, { title: 'It breaks', ...more }).number;
const later = async () => {
  await hub.clocks.near.sleep(60_000);
  return new Date(hub.clocks.near.now()).toISOString().replace('.000', '');
};
const history = (number: number) => hub.github().readHistory(nameOf(number));

describe('the history of an issue', () => {
  it('is empty while nothing happened, and takes one request', async () => {
    const number = opened();
    const requests = await hub.asked(async () => {
      expect(await history(number)).toEqual({ closedAt: null, reopenedAt: null, closedBy: null, duplicateOf: null });
    });
    expect(requests).toEqual(['POST /graphql']);
  });

  it('tells the newest closing, also when the issue is open again', async () => {
    const number = opened();
    const place = `octo/repo#${number}`;
    const { people } = hub.standIn;
    people.close(place);
    people.reopen(place);
    const closedAt = await later();
    people.close(place, { commit: 'a'.repeat(40) });
    const reopenedAt = await later();
    people.reopen(place);
    expect(await history(number)).toEqual({ closedAt, reopenedAt, closedBy: 'a'.repeat(40), duplicateOf: null });
  });

  it('keeps the time and commit of a closing whose reason was changed later', async () => {
    const number = opened();
    const place = `octo/repo#${number}`;
    const closedAt = await later();
    hub.standIn.people.close(place, { commit: 'b'.repeat(40) });
    await later();
    hub.standIn.people.close(place, { reason: 'not_planned' });
    expect(await history(number)).toMatchObject({ closedAt, closedBy: 'b'.repeat(40) });
    hub.standIn.people.reopen(place);
    expect(await history(number)).toMatchObject({ closedAt, closedBy: 'b'.repeat(40) });
  });

  it('tells the merge commit of the pull request that closed it', async () => {
    const number = opened();
    const pull = opened('octo/repo', { pull: true });
    const sha = hub.standIn.people.merge(`octo/repo#${pull}`, { fixes: [`octo/repo#${number}`] });
    expect((await history(number)).closedBy).toBe(sha);
  });

  it('tells the issue that it duplicates, in whichever repository that is', async () => {
    const number = opened();
    const other = opened('octo/other');
    hub.standIn.people.close(`octo/repo#${number}`, { duplicateOf: `octo/other#${other}` });
    expect((await history(number)).duplicateOf).toEqual(nameOf(other, 'other'));
  });

  it('tells the newest word on that: marked by hand, marked anew, taken back', async () => {
    const number = opened();
    const [first, second] = [opened(), opened()];
    const { people } = hub.standIn;
    const place = `octo/repo#${number}`;
    people.close(place, { duplicateOf: `octo/repo#${first}` });
    await later();
    people.markDuplicate(place, `octo/repo#${second}`);
    expect((await history(number)).duplicateOf).toEqual(nameOf(second));
    await later();
    people.unmarkDuplicate(place, `octo/repo#${second}`);
    expect((await history(number)).duplicateOf).toBeNull();
  });

  it('tells no other issue where that is not this token’s to see, or a pull request', async () => {
    const [one, two] = [opened(), opened()];
    hub.standIn.people.close(`octo/repo#${one}`, { duplicateOf: `octo/secret#${opened('octo/secret')}` });
    hub.standIn.people.close(`octo/repo#${two}`, { duplicateOf: `octo/repo#${opened('octo/repo', { pull: true })}` });
    expect((await history(one)).duplicateOf).toBeNull();
    expect((await history(two)).duplicateOf).toBeNull();
  });

  it('of an issue that is not there is an error in words, and asked for once', async () => {
    const requests = await hub.asked(() =>
      expect(history(9999)).rejects.toThrow(
        /GitHub graphql issue history: there is no such thing, or this token may not see it.*issues: read/,
      ),
    );
    expect(requests).toHaveLength(1);
  });

  it('is read without the field that an older server does not know', async () => {
    const older = await openHub({ graphqlLacks: ['ClosedEvent.duplicateOf'] });
    const { people } = older.standIn;
    const [one, two, pull] = ['one', 'two', 'pull'].map((title) =>
      people.open('octo/repo', { title, pull: title === 'pull' }),
    );
    people.close(`octo/repo#${one?.number}`, { duplicateOf: `octo/repo#${two?.number}` });
    const sha = people.merge(`octo/repo#${pull?.number}`, { fixes: [`octo/repo#${two?.number}`] });
    const requests = await older.asked(async () => {
      expect((await older.github().readHistory(nameOf(one?.number ?? 0))).duplicateOf).toEqual(
        nameOf(two?.number ?? 0),
      );
    });
    expect(requests).toEqual(['POST /graphql', 'POST /graphql']);
    expect((await older.github().readHistory(nameOf(two?.number ?? 0))).closedBy).toBe(sha);
    await older.standIn.close();
  });

  it.each([
    ['knows less', { graphqlLacks: ['ClosedEvent.closer'] }, false, 3],
    ['is kept away by a proxy', {}, true, 1],
  ])('is read from the events where GraphQL %s', async (_, options, isKeptAway, count) => {
    const older = await openHub(options);
    const { people } = older.standIn;
    const { number } = people.open('octo/repo', { title: 'It breaks' });
    people.close(`octo/repo#${number}`, { commit: 'c'.repeat(40), reason: 'duplicate' });
    await older.clocks.near.sleep(5_000);
    people.reopen(`octo/repo#${number}`);
    const proxy: typeof fetch = async (input, init) =>
      isKeptAway && String(input).endsWith('/graphql')
        ? new Response('{"message":"Not here"}', { status: 404, headers: { 'content-type': 'application/json' } })
        : fetch(input, init);
    const requests = await older.asked(async () => {
      expect(await older.github({ fetch: proxy }).readHistory(nameOf(number))).toEqual({
        closedAt: '2026-11-22T10:00:00Z',
        reopenedAt: '2026-11-22T10:00:05Z',
        closedBy: 'c'.repeat(40),
        duplicateOf: null,
        isPartial: true,
      });
    });
    expect(requests.at(-1)).toBe(`GET /repos/octo/repo/issues/${number}/events`);
    expect(requests).toHaveLength(count);
    await older.standIn.close();
  });
});
