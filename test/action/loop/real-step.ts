import { type RunOptions, runAction, type StepRun } from '../../../scripts/run-action.ts';
import type { GithubStandIn, StandIn } from '../../../src/testing/index.ts';
import { leaveEvent } from '../../github/payloads/leave.ts';
import type { WebhookEvent } from '../../github/payloads/payloads.ts';

/** Runs a step of close-the-loop/action.yml from the built files, in real time, in octo/repo. */
export async function realStep(
  { standIn, github }: { readonly standIn: StandIn; readonly github: GithubStandIn },
  inputs: { readonly [name: string]: string },
  event: WebhookEvent,
  options: RunOptions = {},
): Promise<StepRun> {
  const left = leaveEvent(event);
  try {
    return await runAction(
      {
        way: 'close-the-loop',
        'base-url': standIn.url,
        'account-id': '1',
        token: standIn.tokens.admin,
        'github-token': github.tokens.workflow,
        ...inputs,
      },
      {
        ...options,
        env: {
          ...left.env,
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_RUN_ID: '77',
          GITHUB_RUN_ATTEMPT: '1',
          GITHUB_JOB: 'close-the-loop',
          GITHUB_ACTION: '__chatwoot-flows',
          ...options.env,
        },
      },
    );
  } finally {
    left.remove();
  }
}
