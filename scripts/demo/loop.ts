import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GithubStandIn, startGithubStandIn } from '../../src/testing/index.ts';
import { runAction, type StepRun } from '../run-action.ts';
import type { Place } from './place.ts';

/** How a scene of the demo speaks and stops. */
export interface Stage {
  readonly place: Place;
  readonly say: (text?: string) => void;
  readonly show: (text: string) => void;
  readonly signal: AbortSignal;
}

const repository = 'octo/repo';

/**
 * Closes the loop before your eyes: a conversation is linked to an issue of a stand-in GitHub, the issue closes, the
 * customer hears it once, answers, and the issue hears of that.
 */
export async function closeTheLoop(stage: Stage, conversationId: string): Promise<void> {
  const github = await startGithubStandIn();
  try {
    await scenes({ ...stage, github, conversationId });
  } finally {
    await github.close();
  }
}

interface Scene extends Stage {
  readonly github: GithubStandIn;
  readonly conversationId: string;
}

async function scenes(scene: Scene): Promise<void> {
  const { github, place, say, show, conversationId } = scene;
  const issue = github.people.open(repository, { title: 'Invoices are not sent' });
  const at = `${repository}#${issue.number}`;
  say(`\n6. The team opens an issue, ${at}, on GitHub (a stand-in), and links the conversation to it:`);
  const link = { link: at, 'conversation-id': conversationId };
  await step(scene, link, { name: 'workflow_dispatch', payload: {} });

  github.people.close(at, { reason: 'completed' });
  const closed = { name: 'issues', payload: eventOf(github, issue.number) };
  say('\n7. The issue is closed as completed. The workflow that this starts has one step:');
  await step(scene, {}, closed);
  say('\n8. Somebody runs the job again. Nobody is told twice. What the customer sees now:\n');
  await step(scene, {}, closed, '2', true);
  const seen = await place.customer.read();
  show(seen.join('\n'));
  const told = seen.filter((message) => message.includes(`/issues/${issue.number}`)).length;
  if (told !== 1) throw new Error(`The customer was told ${told} times.`);

  await place.customer.write('It still does not arrive.');
  say(
    '\n9. The customer answers: "It still does not arrive." A scheduled run brings that to the issue. It waits a minute',
  );
  say('   before it writes there, since a comment of an earlier run might be under way:');
  await step(scene, {}, { name: 'schedule', payload: { schedule: '*/15 * * * *' } });
  const comments = github.state.comments.filter(({ issueId }) => issueId === issue.id);
  say(`\nWhat the issue says now:\n`);
  show(comments.map(({ body }) => body.replace(/<!--.*?-->/gs, '').trim()).join('\n'));
  if (comments.length !== 1) throw new Error(`The issue has ${comments.length} comments.`);
}

interface Started {
  readonly name: string;
  readonly payload: object;
}

/** Runs a step of close-the-loop as a runner would on that event, and shows the step and what came of it. */
async function step(
  { place, github, say, show, signal }: Scene,
  inputs: { readonly [name: string]: string },
  { name, payload }: Started,
  attempt = '1',
  quiet = false,
): Promise<StepRun> {
  signal.throwIfAborted();
  const lines = Object.entries(inputs).map(([input, value]) => `    ${input}: ${value}`);
  const given = lines.length > 0 ? ['  with:', ...lines] : [];
  if (!quiet) {
    say();
    show(['- uses: chatwoot-flows/chatwoot-flows/close-the-loop@v1', ...given].join('\n'));
  }
  const folder = mkdtempSync(join(tmpdir(), 'chatwoot-demo-'));
  try {
    const event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify(payload));
    const { baseUrl, accountId, tokens } = place.connection;
    const run = await runAction(
      {
        way: 'close-the-loop',
        'base-url': baseUrl,
        'account-id': String(accountId),
        token: tokens.user ?? '',
        'github-token': github.tokens.workflow,
        ...inputs,
      },
      {
        env: {
          GITHUB_EVENT_NAME: name,
          GITHUB_EVENT_PATH: event,
          GITHUB_REPOSITORY: repository,
          GITHUB_API_URL: github.url,
          GITHUB_SERVER_URL: github.web,
          GITHUB_RUN_ID: String(process.pid),
          GITHUB_RUN_ATTEMPT: attempt,
        },
      },
    );
    if (run.code !== 0) throw new Error(run.errors[0] ?? `The step ended with ${run.code}. ${run.stderr}`);
    const log = run.stdout.split('\n').filter((line) => line && !line.startsWith('::'));
    if (!quiet) {
      say();
      show(log.join('\n'));
    }
    return run;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of GitHub's payload that the step reads. */
function eventOf(github: GithubStandIn, number: number): object {
  const issue = github.state.issues.find((row) => row.number === number);
  const closedAt = issue?.closedAt ? new Date(issue.closedAt).toISOString().replace('.000Z', 'Z') : null;
  const [owner = '', name = ''] = repository.split('/');
  return {
    action: 'closed',
    issue: { id: issue?.id, number, closed_at: closedAt },
    repository: { name, owner: { login: owner } },
  };
}
