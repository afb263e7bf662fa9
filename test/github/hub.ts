import { sayingClock } from '../../src/chatwoot/saying-clock.ts';
import { createGithub, type GithubSettings } from '../../src/github/create-github.ts';
import type { Github } from '../../src/github/issue.ts';
import { type GithubStandIn, type GithubStandInOptions, startGithubStandIn } from '../../src/testing/index.ts';
import { seeded, type TwoClocks, twoClocks } from '../verbs/two-clocks.ts';

export const octoRepo = { host: 'github.com', owner: 'octo', repo: 'repo' };
export const nameOf = (number: number, repo = 'repo') => ({ ...octoRepo, repo, number });

export interface Hub {
  readonly standIn: GithubStandIn;
  readonly clocks: TwoClocks;
  /** What was said of waits. */
  readonly lines: string[];
  /** A GitHub as that token sees it; the workflow's unless told. */
  github(more?: Partial<GithubSettings> & { as?: keyof GithubStandIn['tokens'] }): Github;
  /** Does it, and tells which requests that took. */
  asked(work: () => Promise<unknown>): Promise<string[]>;
}

/** A stand-in GitHub and clients for it, all in one time that moves only when somebody waits. */
export async function openHub(options: GithubStandInOptions = {}): Promise<Hub> {
  const clocks = twoClocks(seeded(3));
  const standIn = await startGithubStandIn({
    clock: clocks.far,
    sleep: (ms) => clocks.far.sleep(ms),
    random: seeded(1),
    ...options,
  });
  const lines: string[] = [];
  return {
    standIn,
    clocks,
    lines,
    github: ({ as = 'workflow', clock = clocks.near, ...more } = {}) =>
      createGithub({
        token: standIn.tokens[as],
        apiUrl: standIn.url,
        serverUrl: 'https://github.com',
        clock: sayingClock(clock, (line) => void lines.push(line)),
        ...more,
      }),
    async asked(work) {
      standIn.resetRequests();
      await work();
      return standIn.requests.map(({ method, path }) => `${method} ${path}`);
    },
  };
}
