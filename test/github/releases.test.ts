import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, octoRepo, openHub } from './hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.standIn.close());

const later = (seconds = 60) => hub.clocks.near.sleep(seconds * 1000);
const now = () => new Date(hub.clocks.near.now()).toISOString();
const people = () => hub.standIn.people;

describe('a release', () => {
  it('is read by its tag, whatever that holds, in one request', async () => {
    people().release('octo/repo', { tag: 'pkg/v1.2.3+x', name: 'One', prerelease: true });
    const requests = await hub.asked(async () => {
      expect(await hub.github().releaseOf(octoRepo, 'pkg/v1.2.3+x')).toMatchObject({
        tag: 'pkg/v1.2.3+x',
        name: 'One',
        prerelease: true,
      });
    });
    expect(requests).toHaveLength(1);
  });

  it('is not there without a tag of that name, or as a draft', async () => {
    people().release('octo/repo', { tag: 'v0.9', draft: true });
    expect(await hub.github().releaseOf(octoRepo, 'v0.9')).toBeUndefined();
    expect(await hub.github().releaseOf(octoRepo, 'v404')).toBeUndefined();
  });
});

describe('releases since a time', () => {
  it('come oldest first without drafts, and the newest one before', async () => {
    const own = await openHub();
    const release = (tag: string, more: object = {}) => own.standIn.people.release('octo/repo', { tag, ...more });
    release('v1');
    await own.clocks.near.sleep(60_000);
    release('v2');
    await own.clocks.near.sleep(60_000);
    const since = new Date(own.clocks.near.now()).toISOString();
    release('v3-rc', { prerelease: true });
    await own.clocks.near.sleep(60_000);
    release('v3');
    release('v4', { draft: true });
    const requests = await own.asked(async () => {
      const { releases, before } = await own.github({ as: 'person' }).releasesSince(octoRepo, since);
      expect(releases.map(({ tag }) => tag)).toEqual(['v3-rc', 'v3']);
      expect(before?.tag).toBe('v2');
    });
    expect(requests).toHaveLength(1);
    await own.standIn.close();
  });

  it('are read only as far back as there can be some', async () => {
    const own = await openHub();
    for (let one = 1; one <= 350; one += 1) {
      own.standIn.people.release('octo/repo', { tag: `v${one}` });
      await own.clocks.near.sleep(60_000);
    }
    const since = new Date(own.clocks.near.now() - 120 * 60_000).toISOString();
    const requests = await own.asked(async () => {
      const { releases, before } = await own.github().releasesSince(octoRepo, since);
      expect(releases).toHaveLength(120);
      expect(before?.tag).toBe('v230');
    });
    expect(requests).toHaveLength(3);
    await own.standIn.close();
  });

  it('may be none at all', async () => {
    const own = await openHub();
    expect(await own.github().releasesSince(octoRepo, now())).toEqual({ releases: [], before: undefined });
    await own.standIn.close();
  });
});

describe('whether a tag holds a commit', () => {
  it('is told by GitHub’s comparison, in one request', async () => {
    const before = people().commit('octo/repo', { message: 'one' });
    const itself = people().commit('octo/repo', { message: 'two' });
    people().release('octo/repo', { tag: 'v5' });
    const after = people().commit('octo/repo', { message: 'three' });
    const github = hub.github();
    const requests = await hub.asked(async () => {
      expect(await github.contains(octoRepo, 'v5', before)).toBe(true);
      expect(await github.contains(octoRepo, 'v5', itself)).toBe(true);
      expect(await github.contains(octoRepo, 'v5', after)).toBe(false);
    });
    expect(requests).toHaveLength(3);
  });

  it('is false for a commit or tag that the repository does not have', async () => {
    await later();
    const known = people().commit('octo/repo', { message: 'known' });
    expect(await hub.github().contains(octoRepo, 'v5', 'f'.repeat(40))).toBe(false);
    expect(await hub.github().contains(octoRepo, 'v404', known)).toBe(false);
  });

  it('is an error in words where the token may not read the repository’s content', async () => {
    people().repository('octo/closed', { private: true });
    const token = people().token('workflow', { repositories: ['octo/closed'], permissions: { contents: 'none' } });
    await expect(hub.github({ token }).contains({ ...octoRepo, repo: 'closed' }, 'v1', 'a'.repeat(40))).rejects.toThrow(
      /compareCommitsWithBasehead: the token may not do this: give the job "permissions: contents: read"/,
    );
  });
});
