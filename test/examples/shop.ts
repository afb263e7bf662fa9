import { readFileSync } from 'node:fs';
import { type StandIn, startStandIn } from '../../src/testing/index.ts';
import { type Ran, runWorkflow, type Workflow } from './act.ts';

/** A stand-in of a test's own, with a time that the test may change and customers who begin conversations. */
export interface Shop {
  readonly standIn: StandIn;
  readonly clock: { at: number };
  /** A customer begins a conversation; its number. */
  conversation(email?: string): Promise<number>;
}

/**
 * Runs a test in a shop of its own, so that tests may run side by side: some wait out a real minute.
 * @param daysAgo when it opens; its time only goes forward
 */
export async function inShop(body: (shop: Shop) => Promise<void>, daysAgo = 0): Promise<void> {
  const clock = { at: Date.now() - daysAgo * 86_400_000 };
  const standIn = await startStandIn({ clock: { now: () => clock.at } });
  const conversation = async (email = 'carol@customer.test') =>
    (await standIn.customer.write('Hello?', { contact: { name: 'Carol', email } })).conversationId;
  try {
    await body({ standIn, clock, conversation });
  } finally {
    await standIn.close();
  }
}

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
