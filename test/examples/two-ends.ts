import { readFileSync } from 'node:fs';
import { issueUrl } from '../../src/github/issue-name.ts';
import { type GithubStandIn, type StandIn, startGithubStandIn } from '../../src/testing/index.ts';
import type { WebhookEvent } from '../github/payloads/payloads.ts';
import { type Ran, runWorkflow, type Workflow } from './act.ts';
import { inShop, prepare } from './shop.ts';

/** A support desk and a GitHub in real time, of the repository that act runs workflows in. */
export interface RealEnds {
  readonly standIn: StandIn;
  readonly github: GithubStandIn;
  /** A customer begins a conversation. */
  conversation(): Promise<number>;
  /** Customers begin conversations, and an agent links each to an issue by a note. */
  linked(number: number, count: number): Promise<number[]>;
  /** Does something on GitHub as if it had been so many seconds ago. */
  ago(seconds: number, doIt: () => unknown): void;
  /** Runs a workflow on an event: the example for one repository, as pasted, unless another text is given. */
  run(event: WebhookEvent, more?: Partial<Workflow>): Promise<Ran>;
}

export const repository = 'octo/shop';
export const pasted = (name: string): string => readFileSync(`examples/workflows/${name}.yml`, 'utf8');

/** Runs a test between two ends of its own, so that tests may run side by side: some wait out real minutes. */
export const betweenEnds = (body: (ends: RealEnds) => Promise<void>): Promise<void> =>
  inShop(({ standIn }) => withGithub(standIn, body));

/** The same with a desk that is there. */
export async function withGithub(standIn: StandIn, body: (ends: RealEnds) => Promise<void>): Promise<void> {
  let behindMs = 0;
  const github = await startGithubStandIn({ clock: { now: () => Date.now() - behindMs } });
  const { people } = github;
  people.repository(repository, { collaborators: { mona: 'admin', hubot: 'write', monalisa: 'read' } });
  people.commit(repository);
  const token = people.token('workflow', { repositories: [repository] });
  let customers = 0;
  const conversation = async () => {
    customers += 1;
    const contact = { name: 'Carol Customer', email: `carol${customers}@customer.test` };
    return (await standIn.customer.write('The last row is missing.', { contact })).conversationId;
  };
  try {
    await body({
      standIn,
      github,
      conversation,
      async linked(number, count) {
        const [owner = '', repo = ''] = repository.split('/');
        const url = issueUrl({ host: 'github.com', owner, repo, number });
        const ids: number[] = [];
        for (let at = 0; at < count; at += 1) {
          const id = await conversation();
          await prepare(standIn, `conversations/${id}/messages`, { content: `See ${url}`, private: true });
          ids.push(id);
        }
        return ids;
      },
      ago(seconds, doIt) {
        behindMs = seconds * 1_000;
        doIt();
        behindMs = 0;
      },
      run: ({ name, payload }, { vars, env, ...more } = {}) =>
        runWorkflow({
          text: pasted('close-the-loop'),
          event: name,
          payload,
          vars: { CHATWOOT_BASE_URL: standIn.url, CHATWOOT_ACCOUNT_ID: '1', ...vars },
          secrets: {
            CHATWOOT_API_TOKEN: standIn.tokens.admin,
            CHATWOOT_BOT_TOKEN: standIn.tokens.bot,
            GITHUB_TOKEN: token,
          },
          env: { GITHUB_API_URL: github.url, GITHUB_SERVER_URL: 'https://github.com', ...env },
          ...more,
        }),
    });
  } finally {
    await github.close();
  }
}
