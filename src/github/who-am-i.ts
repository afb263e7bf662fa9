import type { GithubClient } from './client.ts';
import type { AccountAnswer } from './facts.ts';
import { onceEach } from './once-each.ts';

/** The account that a token writes as. */
export interface Me {
  /** As REST has it: an App's ends in `[bot]`. */
  readonly login: string;
  /** Whether something was written by this account. */
  is(account: AccountAnswer): boolean;
}

const asked = { operation: 'graphql viewer', needs: 'issues: write' };

/**
 * Asks once whom a token writes as, in one request. GraphQL's `viewer` knows it for persons, Apps and workflows alike;
 * REST's `GET /user` refuses the last two ("Resource not accessible by integration").
 */
export function createWhoAmI(client: GithubClient): () => Promise<Me> {
  const ask = onceEach(
    () => '',
    async () => {
      const { viewer } = await client.ask(asked, async (octokit) => ({
        data: await octokit.graphql<{ viewer: { login: string } }>('query viewer { viewer { login } }'),
      }));
      return meOf(viewer.login);
    },
  );
  return () => ask(undefined);
}

/**
 * A login with `[bot]` is only a bot's. Without, it may be either: parts of GraphQL leave the suffix of an App out.
 */
export function meOf(login: string): Me {
  const bare = (name: string) => name.toLowerCase().replace(/\[bot\]$/, '');
  const isBot = login.endsWith('[bot]');
  return {
    login,
    is: (account) =>
      account !== null &&
      account !== undefined &&
      bare(account.login) === bare(login) &&
      (!isBot || account.login.endsWith('[bot]') || account.type === 'Bot'),
  };
}
