import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Github } from '../../src/github/issue.ts';
import { type Hub, nameOf, octoRepo, openHub } from './hub.ts';

let hub: Hub;
let github: Github;
let number: number;
let place: string;
beforeAll(async () => {
  hub = await openHub();
});
beforeEach(() => {
  github = hub.github();
  number = hub.standIn.people.open('octo/repo', { title: 'It breaks' }).number;
  place = `octo/repo#${number}`;
});
afterAll(() => hub.standIn.close());

const said = (body: string, by = 'mona') => hub.standIn.people.comment(place, { body, by });

describe('comments', () => {
  it('are read oldest first with their authors, in one request', async () => {
    const one = said('First', 'hubot');
    said('Second', 'octo-app[bot]');
    const requests = await hub.asked(async () => {
      expect(await github.comments(nameOf(number))).toMatchObject([
        { id: one.id, body: 'First', author: { login: 'hubot', isBot: false } },
        { body: 'Second', author: { login: 'octo-app[bot]', isBot: true } },
      ]);
    });
    expect(requests).toEqual([`GET /repos/octo/repo/issues/${number}/comments`]);
  });

  it('are read to the last, one request for each hundred', async () => {
    for (let one = 1; one <= 230; one += 1) said(`${one}`);
    const requests = await hub.asked(async () => {
      expect((await github.comments(nameOf(number))).map(({ body }) => Number(body)).at(-1)).toBe(230);
    });
    expect(requests).toHaveLength(3);
  });

  it('that changed since a time alone are read where one is given', async () => {
    const old = said('Old');
    said('Older');
    await hub.clocks.near.sleep(60_000);
    const since = new Date(hub.clocks.near.now()).toISOString();
    hub.standIn.people.editComment(old.id, 'Edited');
    said('New');
    expect((await github.comments(nameOf(number), since)).map(({ body }) => body)).toEqual(['Edited', 'New']);
  });
});

describe('the answer to a comment', () => {
  it('is a reaction, which counts as ours only when this account gave it', async () => {
    const { id } = said('/chatwoot link …');
    expect(await github.isAnswered(octoRepo, id)).toBe(false);
    await hub.github({ as: 'person' }).answer(octoRepo, id, '+1');
    expect(await github.isAnswered(octoRepo, id)).toBe(false);
    await github.answer(octoRepo, id, 'confused');
    expect(await github.isAnswered(octoRepo, id)).toBe(true);
  });

  it.each(['workflow', 'app', 'person'] as const)('is known again with the token of %s', async (as) => {
    const { id } = said('/chatwoot link …', 'hubot');
    await hub.github({ as }).answer(octoRepo, id, '+1');
    expect(await hub.github({ as }).isAnswered(octoRepo, id)).toBe(true);
  });

  it('is not taken from a person who bears the name of the App', async () => {
    const { id } = said('/chatwoot link …');
    hub.standIn.people.account('octo-app');
    const person = hub.standIn.people.token('person', { by: 'octo-app' });
    await hub.github({ token: person }).answer(octoRepo, id, '+1');
    expect(await hub.github({ as: 'app' }).isAnswered(octoRepo, id)).toBe(false);
  });

  it('takes a request for the account once, one to look and one to answer', async () => {
    const [one, two] = [said('a'), said('b')];
    const requests = await hub.asked(async () => {
      for (const { id } of [one, two]) {
        await github.isAnswered(octoRepo, id);
        await github.answer(octoRepo, id, '+1');
      }
    });
    expect(requests.map((request) => request.replace(/\d+/, 'N'))).toEqual([
      'POST /graphql',
      ...Array.from({ length: 2 }, () => [
        'GET /repos/octo/repo/issues/comments/N/reactions',
        'POST /repos/octo/repo/issues/comments/N/reactions',
      ]).flat(),
    ]);
  });

  it('is given once also when its answer was lost', async () => {
    const { id } = said('a');
    hub.standIn.faults.add({ kind: 'lose-answer', method: 'POST', path: '/reactions' });
    await github.answer(octoRepo, id, '+1');
    expect(hub.standIn.state.reactions.filter(({ commentId }) => commentId === id)).toHaveLength(1);
  });
});

describe('a label', () => {
  it('is added in one request, made where the repository has none, and added again without harm', async () => {
    const requests = await hub.asked(async () => {
      await github.addLabel(nameOf(number), 'customer-replied');
      await github.addLabel(nameOf(number), 'customer-replied');
    });
    expect((await github.readIssue(nameOf(number)))?.labels).toEqual(['customer-replied']);
    expect(requests).toHaveLength(2);
  });

  it('is added although the first answer was lost', async () => {
    hub.standIn.faults.add({ kind: 'error-502-after', method: 'POST', path: '/labels' });
    await github.addLabel(nameOf(number), 'kept');
    expect((await github.readIssue(nameOf(number)))?.labels).toEqual(['kept']);
  });
});
