import { readFileSync } from 'node:fs';
import type { StandIn } from '../../src/testing/index.ts';
import { type Ran, runWorkflow, type Workflow } from './act.ts';

/** Runs the text of a workflow in a repository whose variables and secrets point at the stand-in. */
export const runAgainst = (
  standIn: StandIn,
  text: string,
  event: string,
  payload: object,
  more: Pick<Workflow, 'files' | 'env'> = {},
): Promise<Ran> =>
  runWorkflow({
    text,
    event,
    payload,
    vars: { CHATWOOT_BASE_URL: standIn.url, CHATWOOT_ACCOUNT_ID: '1' },
    secrets: { CHATWOOT_API_TOKEN: standIn.tokens.admin, CHATWOOT_BOT_TOKEN: standIn.tokens.bot },
    ...more,
  });

/** The same with one of the example files. */
export const runExample = (
  standIn: StandIn,
  name: string,
  ...rest: [string, object, Pick<Workflow, 'files' | 'env'>?]
) => runAgainst(standIn, readFileSync(`examples/workflows/${name}.yml`, 'utf8'), ...rest);

/** Changes something in the account as its administrator, outside of what a test looks at. */
export async function prepare(standIn: StandIn, path: string, body: object): Promise<void> {
  const answer = await fetch(`${standIn.url}/api/v1/accounts/1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', api_access_token: standIn.tokens.admin },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** What a conversation's people on our side wrote, and as whom. */
export const sentIn = (standIn: StandIn, displayId: number) =>
  (standIn.state.conversation(1, displayId)?.messages ?? [])
    .filter(({ type }) => type === 'outgoing')
    .map(({ content, private: isPrivate, sender }) => ({ content, private: isPrivate, by: sender?.type }));

export const labelsOf = (standIn: StandIn, displayId: number): string[] =>
  (standIn.state.conversation(1, displayId)?.labels ?? []).toSorted();

export const statusOf = (standIn: StandIn, displayId: number): string | undefined =>
  standIn.state.conversation(1, displayId)?.status;
